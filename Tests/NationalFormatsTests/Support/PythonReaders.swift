import Foundation

/// The SDMX packages of Python, where they are installed.
enum PythonReaders {
  static let areThere: Bool = run("import sdmx, pysdmx") != nil

  /// The observations that a package reads from `data.xml` and `data.csv`, each a sorted line.
  static func observations(_ peer: String, in folder: String) throws -> [String: [String]] {
    guard let text = run(script, [peer, folder]) else { return [:] }
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return object as? [String: [String]] ?? [:]
  }

  private static let script = """
    import json, sys, warnings, logging
    warnings.simplefilter("ignore"); logging.disable(logging.CRITICAL)
    peer, folder = sys.argv[1:]
    def line(values):
        kept = {k: str(v) for k, v in values.items() if v is not None and str(v) not in ("nan", "")}
        return "|".join(sorted(f"{k}={v}" for k, v in kept.items()))
    def sdmx1(name):
        import sdmx
        dsd = next(iter(sdmx.read_sdmx(folder + "/structure.xml").structure.values()))
        message = sdmx.read_sdmx(folder + "/" + name, structure=dsd)
        rows = []
        for data in message.data:
            for o in data.obs:
                values = {k: v.value for k, v in o.key.values.items()}
                values["OBS_VALUE"] = o.value
                values |= {k: v.value for k, v in o.attrib.items()}
                rows.append(line(values))
        return sorted(rows)
    def pysdmx(name):
        from pysdmx.io import read_sdmx
        rows = []
        for data in read_sdmx(folder + "/" + name, validate=False).get_datasets():
            for row in data.data.astype(object).to_dict("records"):
                for k in ("STRUCTURE", "STRUCTURE_ID", "ACTION"): row.pop(k, None)
                rows.append(line(row))
        return sorted(rows)
    read = {"sdmx1": sdmx1, "pysdmx": pysdmx}[peer]
    out = {}
    for name in ("data.xml", "data.csv"):
        try: out[name] = read(name)
        except Exception as e: out[name] = [f"{type(e).__name__}: {e}"]
    print(json.dumps(out))
    """

  private static func run(_ script: String, _ arguments: [String] = []) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
