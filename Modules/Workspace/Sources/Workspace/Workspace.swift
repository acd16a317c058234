import FoundationEssentials
public import IntegrationModel

/// A folder that holds what was ingested and what was found.
///
/// ```
/// region.yaml                                              what the region is, written by hand
/// catalogue.sqlite                                         inputs, runs, datasets, problems, results
/// datasets/<country>/<survey>/<period>/persons-<run>.parquet
/// lines/<country>/<table>-<sha>.csv                        imported poverty lines
/// reports/                                                 documents
/// ```
///
/// ```swift
/// let workspace = try Workspace.open(at: "region")
/// for dataset in try workspace.datasets() { print(dataset.country, dataset.period, dataset.rowCount) }
/// ```
public struct Workspace: Sendable {
  /// The folder.
  public let folder: String

  let catalogue: Catalogue
  let lock: WriterLock

  /// The folder that documents are written to.
  public var reportsFolder: String { folder + "/reports" }
  /// The file that describes the region; its text is the caller's.
  public var regionPath: String { folder + "/region.yaml" }

  /// Makes a workspace in a folder that is not one yet.
  ///
  /// - Parameters:
  ///   - folder: the folder; it may exist, and what is in it stays.
  ///   - region: the text of `region.yaml`; one that is there already stays.
  /// - Throws: `workspace_exists`, or `cannot_write`.
  public static func create(at folder: String, region: String = "") throws(ArraigoError)
    -> Workspace
  {
    let folder = clean(folder)
    guard !Folder.exists(cataloguePath(folder)) else {
      throw ArraigoError(
        "workspace_exists", "there is a workspace already", at: Place(file: folder),
        suggestion: "Use it with --workspace, or choose another folder.")
    }
    for part in ["", "/datasets", "/lines", "/reports"] { try Folder.make(folder + part) }
    if !Folder.exists(folder + "/region.yaml") {
      try Folder.replace(folder + "/region.yaml", with: Array(region.utf8))
    }
    // Last, as it is what makes the folder a workspace.
    return try Workspace(folder: folder)
  }

  /// Opens a workspace; runs that a killed process left are marked failed and their files removed.
  ///
  /// - Throws: `not_a_workspace`, `workspace_too_new`, `damaged_catalogue`, `catalogue_failed`.
  public static func open(at folder: String) throws(ArraigoError) -> Workspace {
    let folder = clean(folder)
    guard Folder.exists(cataloguePath(folder)) else {
      throw ArraigoError(
        "not_a_workspace", "there is no workspace here", at: Place(file: folder),
        suggestion: "Make one with: arraigo init DIR")
    }
    let workspace = try Workspace(folder: folder)
    try workspace.recover()
    return workspace
  }

  /// The nearest folder upward, the given one first, that is a workspace; nil where there is none.
  public static func nearest(above folder: String) -> String? {
    var candidate = clean(folder)
    while true {
      if Folder.exists(cataloguePath(candidate)) { return candidate }
      let parent = Folder.parent(of: candidate)
      if parent == candidate || candidate == "." { return nil }
      candidate = parent
    }
  }

  /// The text of `region.yaml`.
  ///
  /// - Throws: `cannot_read` where it is not there.
  public func regionText() throws(ArraigoError) -> String {
    let file: InputFile
    do throws(ArraigoError) {
      file = try InputFile(opening: regionPath)
    } catch {
      throw ArraigoError(
        "cannot_read", "the workspace has no region.yaml", at: Place(file: regionPath),
        suggestion: "Write one, or copy it from a workspace made with: arraigo init DIR")
    }
    return String(decoding: file.bytes(at: 0, count: file.byteCount) ?? [], as: UTF8.self)
  }

  /// Replaces `region.yaml`: a reader sees the old text or the new.
  ///
  /// - Throws: `cannot_write`.
  public func writeRegion(_ text: String) throws(ArraigoError) {
    try Folder.replace(regionPath, with: Array(text.utf8))
  }

  /// Opens a stored dataset for reading.
  ///
  /// - Parameters:
  ///   - dataset: which one.
  ///   - columns: the variables to read; all where nil.
  /// - Throws: those of ``ParquetReader/init(path:columns:)``; `dataset_replaced` where a newer run
  ///   has taken its place.
  public func reader(of dataset: DatasetRecord, columns: [VariableID]? = nil)
    throws(ArraigoError) -> ParquetReader
  {
    let path = path(of: dataset)
    let reader: ParquetReader
    do throws(ArraigoError) {
      reader = try ParquetReader(path: path, columns: columns)
    } catch {
      if error.code == "dataset_missing", try self.dataset(dataset.id)?.isCurrent != true {
        throw ArraigoError(
          "dataset_replaced", "a newer run has replaced the dataset", at: Place(file: path),
          suggestion: "Ask the workspace for its datasets again.")
      }
      throw error
    }
    guard reader.rowCount == dataset.rowCount else {
      throw DamageReport(file: path).damaged("it has not the rows its record says")
    }
    return reader
  }

  /// The file of a dataset.
  public func path(of dataset: DatasetRecord) -> String { folder + "/" + dataset.path }

  private init(folder: String) throws(ArraigoError) {
    self.folder = folder
    catalogue = try Catalogue(at: Self.cataloguePath(folder))
    lock = WriterLock(path: folder + "/writer.lock")
  }

  private static func cataloguePath(_ folder: String) -> String { folder + "/catalogue.sqlite" }

  /// The folder as an absolute path, so that a later change of the current folder does not matter.
  private static func clean(_ folder: String) -> String {
    var path = folder.hasPrefix("/") ? folder : Folder.current + "/" + folder
    while path.hasSuffix("/") || path.hasSuffix("/."), path != "/" {
      path.removeLast(path.hasSuffix("/") ? 1 : 2)
    }
    return path.isEmpty ? "/" : path
  }
}
