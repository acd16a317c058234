import AdapterHost
import Foundation
import Testing

@Suite("A process that gave up rights cannot get them back")
struct SelfConfinementTests {
  /// Where the kernel has neither Landlock nor filters there is nothing to see.
  static func expectsDenial(_ call: Int32) -> Bool { call < 0 && errno == EACCES }

  @Test("What was named is read, one folder is written, all else is denied")
  func reading() async {
    await #expect(processExitsWith: .success) {
      let folder = FileManager.default.temporaryDirectory.path
      let target = folder + "/arraigo-confined-\(getpid())"
      guard SelfConfinement.reading(["/etc/hostname"], writingIn: folder) else { exit(0) }
      guard SelfConfinementTests.expectsDenial(open("/etc/passwd", O_RDONLY)) else { exit(1) }
      // Nor by a thread that was begun after. Nothing here waits for a task, which could go on on
      // a thread from before.
      let thread = Thread { if open("/etc/passwd", O_RDONLY) >= 0 { exit(8) } }
      thread.start()
      while !thread.isFinished { usleep(1_000) }
      guard open("/etc/hostname", O_RDONLY) >= 0 else { exit(2) }
      let file = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      guard file >= 0, write(file, "x", 1) == 1, fsync(file) == 0 else { exit(3) }
      guard rename(target, target + ".new") == 0, unlink(target + ".new") == 0 else { exit(4) }
      guard SelfConfinementTests.expectsDenial(open("/var/tmp/x", O_WRONLY | O_CREAT, 0o600)) else {
        exit(5)
      }
      guard socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) < 0, errno == EPERM else { exit(6) }
      guard fork() < 0 else { exit(7) }
      guard malloc(16 << 30) == nil, malloc(1 << 20) != nil else { exit(9) }
    }
  }

  @Test("Who writes nothing reads everything and starts programs that write nothing")
  func writingNothing() async {
    await #expect(processExitsWith: .success) {
      guard SelfConfinement.writingNothing() else { exit(0) }
      let target = FileManager.default.temporaryDirectory.path + "/arraigo-unwritten-\(getpid())"
      guard open("/etc/passwd", O_RDONLY) >= 0 else { exit(1) }
      guard malloc(16 << 30) == nil, malloc(1 << 20) != nil else { exit(4) }
      guard SelfConfinementTests.expectsDenial(open(target, O_WRONLY | O_CREAT, 0o600)) else {
        exit(2)
      }
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "echo x > \(target) 2> /dev/null"]
      process.standardError = FileHandle.nullDevice
      try? process.run()
      process.waitUntilExit()
      guard process.terminationStatus != 0, access(target, F_OK) != 0 else { exit(3) }
    }
  }
}
