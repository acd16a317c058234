import AdapterKit
public import CAdapterBorder

/// The one symbol the host looks for.
@c(arraigo_adapter_entry)
public func arraigoAdapterEntry(
  _ borderVersion: UInt32, _ table: UnsafeMutablePointer<ArraigoAdapterTable>?
) -> Int32 {
  AdapterServer.fill(table, borderVersion: borderVersion, serving: PNADContinua())
}
