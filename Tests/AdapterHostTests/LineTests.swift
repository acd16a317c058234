import AdapterProtocol
import Foundation
import IntegrationModel
import Testing

@Suite("The line between host and runner")
struct LineTests {
  /// Two connected ends.
  private struct Line: ~Copyable {
    let near: Channel
    let far: Channel

    init() throws {
      var sockets: [Int32] = [-1, -1]
      try #require(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &sockets) == 0)
      near = Channel(socket: sockets[0])
      far = Channel(socket: sockets[1])
    }

    deinit {
      close(near.socket)
      close(far.socket)
    }
  }

  private static let layout = BatchLayout(
    unit: .household, rowCount: 3, slot: 2, byteCount: 640,
    fields: [
      .init(
        name: "sex", kind: .codes, codeList: "sex", validity: .init(offset: 0, count: 8),
        cells: .init(offset: 64, count: 6), dictionaryOffsets: .init(offset: 128, count: 12),
        dictionaryBytes: .init(offset: 192, count: 10)),
      .init(
        name: "edad_años", kind: .numbers, codeList: nil, validity: nil,
        cells: .init(offset: 256, count: 24), dictionaryOffsets: nil, dictionaryBytes: nil),
    ])

  private static func json(_ layout: BatchLayout) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(layout), as: UTF8.self)
  }

  @Test("A batch's layout arrives as it was sent")
  func layout() throws {
    let line = try Line()
    try line.near.send(.batch(Self.layout))
    guard case .message(.batch(let came), _) = try line.far.receive(seconds: 1) else {
      Issue.record("no layout came")
      return
    }
    #expect(try Self.json(came) == Self.json(Self.layout))
  }

  @Test("A layout that is cut or changed is refused or read as another, never a trap")
  func damage() throws {
    let line = try Line()
    try line.near.send(.batch(Self.layout))
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = recv(line.far.socket, &bytes, bytes.count, 0)
    let sent = Array(bytes.prefix(count))
    for length in 1..<count {
      _ = send(line.near.socket, sent, length, 0)
      let error = #expect(throws: ArraigoError.self) { _ = try line.far.receive(seconds: 1) }
      #expect(error?.code == "adapter_broke_protocol")
    }
    for bit in 8..<count * 8 {
      var changed = sent
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      _ = send(line.near.socket, changed, count, 0)
      _ = try? line.far.receive(seconds: 1)
    }
  }

  @Test("Memory that is shared cannot change its size; memory that could is refused")
  func sharedMemory() throws {
    let (memory, descriptor) = try MappedMemory.shared(byteCount: 5_000)
    #expect(ftruncate(descriptor, 0) != 0 && ftruncate(descriptor, 10_000) != 0)
    let seen = try MappedMemory.mapShared(descriptor, limit: 5_000)
    memory.bytes[4_999] = 7
    #expect(seen.bytes.count == 5_000 && seen.bytes[4_999] == 7)

    let (large, other) = try MappedMemory.shared(byteCount: 5_001)
    #expect(large.bytes.count == 5_001)
    let error = #expect(throws: ArraigoError.self) {
      _ = try MappedMemory.mapShared(other, limit: 5_000)
    }
    #expect(error?.code == "adapter_broke_protocol")

    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(count: 100).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = open(path, O_RDONLY)
    #expect(throws: ArraigoError.self) { _ = try MappedMemory.mapShared(file, limit: 5_000) }
  }
}
