import CPageCodec

/// Memory for whole columns of a file.
public enum ColumnMemory {
  /// Lets this process's heap grow in huge pages and keep what is freed.
  ///
  /// To be called once, before columns are read: in a short run, mapping and unmapping columns of a
  /// million numbers takes more time than computing with them.
  ///
  /// - Parameter byteCount: about how much will be needed; nothing is taken before it is used.
  public static func prepare(byteCount: Int) {
    arraigo_prepare_column_memory(min(max(byteCount, 64 << 20), 2 << 30))
  }
}
