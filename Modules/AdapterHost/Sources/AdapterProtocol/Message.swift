public import IntegrationModel

/// What host and runner say to each other, as one JSON text a message; descriptors go along.
public enum Message: Sendable, Codable {
  /// Host to runner: what to do; the inputs' descriptors go along in their order.
  case request(Request)
  /// Host to runner: a batch was taken, another may come.
  case acknowledge
  /// Host to runner: stop soon.
  case cancel
  /// Host to runner: the last message was heard; only then may the process end, because a line
  /// that is closed with something unread loses what is still on its way.
  case finished
  /// Runner to host: the confinement that stands before the adapter is loaded.
  case confined([Guarantee])
  /// Runner to host: the answer to `describe` or `recognise`, or a run's summary; a sealed memory
  /// file goes along that holds the text.
  case answer(byteCount: Int)
  /// Runner to host: what the adapter says of itself, before the batches of a run that asked for it;
  /// a sealed memory file goes along that holds the text.
  case described(byteCount: Int)
  /// Runner to host: a batch; its buffers lie in the memory of its slot, which goes along where the
  /// host does not have it yet.
  case batch(BatchLayout)
  /// Runner to host: the work ended with an error.
  case failed(ArraigoError)

  /// What a runner is asked to do.
  public struct Request: Sendable, Codable {
    /// The verb.
    public enum Verb: String, Sendable, Codable {
      /// Say what the adapter is.
      case describe
      /// Say whether the inputs can be read.
      case recognise
      /// Read the inputs.
      case run
      /// Load nothing; only say how the process is confined.
      case probe
    }

    /// The verb.
    public var verb: Verb
    /// Whether a run begins with what the adapter says of itself.
    public var describes: Bool
    /// The library to load.
    public var library: String
    /// The inputs' names and sizes.
    public var inputs: [Input]
    /// What the process may use.
    public var limits: RunLimits

    /// Makes a request.
    public init(
      verb: Verb, describes: Bool = false, library: String, inputs: [Input], limits: RunLimits
    ) {
      self.verb = verb
      self.describes = describes
      self.library = library
      self.inputs = inputs
      self.limits = limits
    }
  }

  /// An input file; its descriptor goes along.
  public struct Input: Sendable, Codable {
    /// The name without folders.
    public var name: String
    /// The size in bytes.
    public var byteCount: Int

    /// Makes an input.
    public init(name: String, byteCount: Int) {
      self.name = name
      self.byteCount = byteCount
    }
  }
}

/// Where the buffers of a batch lie in the memory of its slot.
public struct BatchLayout: Sendable, Codable {
  /// How many slots there are: so many batches may be on their way at once.
  public static let slotCount = 3

  /// A stretch of the memory file.
  public struct Extent: Sendable, Codable {
    /// Where it starts.
    public var offset: Int
    /// How many bytes it has.
    public var count: Int

    /// Makes an extent.
    public init(offset: Int, count: Int) {
      self.offset = offset
      self.count = count
    }
  }

  /// One column.
  public struct Field: Sendable, Codable {
    /// The field's name.
    public var name: String
    /// What the buffers hold.
    public var kind: ArrowCells.Kind
    /// The code list's name.
    public var codeList: String?
    /// The validity words; nil where all cells are valid.
    public var validity: Extent?
    /// The cells, or bits.
    public var cells: Extent
    /// The dictionary's value starts.
    public var dictionaryOffsets: Extent?
    /// The dictionary's bytes.
    public var dictionaryBytes: Extent?

    /// Makes a field.
    public init(
      name: String, kind: ArrowCells.Kind, codeList: String?, validity: Extent?, cells: Extent,
      dictionaryOffsets: Extent?, dictionaryBytes: Extent?
    ) {
      self.name = name
      self.kind = kind
      self.codeList = codeList
      self.validity = validity
      self.cells = cells
      self.dictionaryOffsets = dictionaryOffsets
      self.dictionaryBytes = dictionaryBytes
    }
  }

  /// What the records stand for.
  public var unit: RecordUnit
  /// How many records there are.
  public var rowCount: Int
  /// Which slot's memory holds it; the slot is the runner's again once the batch is acknowledged.
  public var slot: Int
  /// How much of the memory it takes.
  public var byteCount: Int
  /// The columns.
  public var fields: [Field]

  /// Makes a layout.
  public init(unit: RecordUnit, rowCount: Int, slot: Int, byteCount: Int, fields: [Field]) {
    self.unit = unit
    self.rowCount = rowCount
    self.slot = slot
    self.byteCount = byteCount
    self.fields = fields
  }
}

/// What a runner may use before it is ended.
public struct RunLimits: Sendable, Codable, Equatable {
  /// The process's memory in bytes.
  public var memoryBytes: Int
  /// Processor time in seconds.
  public var cpuSeconds: Int
  /// Seconds without a sign of life.
  public var idleSeconds: Double
  /// The largest batch in bytes.
  public var batchBytes: Int
  /// All batches together in bytes.
  public var outputBytes: Int
  /// What it may print in bytes.
  public var logBytes: Int

  /// Makes limits; the defaults fit every archive of the nine offices.
  public init(
    memoryBytes: Int = 2 << 30, cpuSeconds: Int = 1_800, idleSeconds: Double = 60,
    batchBytes: Int = 1 << 28, outputBytes: Int = 1 << 40, logBytes: Int = 1 << 20
  ) {
    self.memoryBytes = memoryBytes
    self.cpuSeconds = cpuSeconds
    self.idleSeconds = idleSeconds
    self.batchBytes = batchBytes
    self.outputBytes = outputBytes
    self.logBytes = logBytes
  }
}

/// One guarantee of the confinement and whether this kernel gives it.
public struct Guarantee: Sendable, Codable, Equatable {
  /// What is guaranteed (`no_new_privileges`, `landlock`, `seccomp`, `limits`).
  public var name: String
  /// Whether it stands.
  public var holds: Bool
  /// What it means, or why it does not stand.
  public var detail: String

  /// Makes a guarantee.
  public init(name: String, holds: Bool, detail: String) {
    self.name = name
    self.holds = holds
    self.detail = detail
  }
}
