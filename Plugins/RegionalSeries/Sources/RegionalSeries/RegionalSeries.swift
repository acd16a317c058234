import AdapterKit
import IntegrationModel
import NationalFormats

/// Any SDMX-ML data message as indicator series: what central banks, Eurostat, the ILO, UNICEF or a
/// national office publish beside their surveys.
struct RegionalSeries: SeriesAdapter {
  let description = AdapterDescription(
    identity: AdapterIdentity(
      "region.sdmx.series", version: "1.0.0", maintainer: "Arraigo developers"),
    survey: SurveyDescription(
      country: "ZZ", survey: "SDMX", name: "Indicator series in SDMX-ML",
      institute: "any agency that publishes SDMX-ML", currency: "XXX", coverage: .national,
      labour: NationalLabourDefinition(minimumAge: 15, ratesOverTotalPopulation: false)),
    sources: [
      "data: *.xml, one SDMX-ML data message, alone or in an archive",
      "structure: *.xml, structure messages beside it, which tell dimensions from attributes",
    ],
    variables: [], rules: SeriesMapping.rules, kind: .series)

  func recognise(_ inputs: [InputFile]) -> Recognition {
    do throws(ArraigoError) {
      for message in try Self.messages(in: inputs) {
        let reader = try SDMXReader(try message.open())
        do throws(ArraigoError) {
          guard try reader.next() != nil else { continue }
        } catch {
          if error.code == "sdmx_structure_message" { continue }
          throw error
        }
        let names = reader.columns.map(\.id).joined(separator: ", ")
        return Recognition(
          confidence: reader.columns.contains { $0.role == .time } ? 1 : 0,
          explanation: "an SDMX-ML data message with \(names)")
      }
      return Recognition(confidence: 0, explanation: "no SDMX-ML data message was found")
    } catch {
      return Recognition(confidence: 0, explanation: error.description)
    }
  }

  func read(_ inputs: [InputFile]) throws(ArraigoError) -> RunSummary {
    let messages = try Self.messages(in: inputs)
    let structure = try Self.structures(in: messages)
    var sources: [RunSummary.Source] = []
    var mapping = SeriesMapping()
    for message in messages {
      let reader = try SDMXReader(try message.open(), structure: structure)
      do throws(ArraigoError) {
        while let batch = try reader.next() {
          try mapping.add(batch, of: reader, at: message.place)
        }
      } catch {
        if error.code == "sdmx_structure_message" { continue }
        throw error
      }
      mapping.endMessage(reader, at: message.place)
      sources.append(
        RunSummary.Source(
          name: message.name, unit: .person, rows: reader.observationCount,
          columns: reader.columns.count, unmatched: 0))
    }
    guard !sources.isEmpty else {
      throw ArraigoError(
        "no_message", "there is no SDMX-ML data message", at: Place(file: inputs.first?.name),
        suggestion: "give the data message; a structure message alone holds no data")
    }
    let series = try mapping.series()
    return RunSummary(
      sources: sources, variables: [], problems: mapping.problems, series: series)
  }

  private static func messages(in inputs: [InputFile]) throws(ArraigoError)
    -> [SourceArchive.Entry]
  {
    var found: [SourceArchive.Entry] = []
    for input in inputs { found += try SourceArchive(input).entries(matching: ["*.xml"]) }
    if found.isEmpty {
      throw ArraigoError(
        "no_message", "there is no file named *.xml", at: Place(file: inputs.first?.name),
        suggestion: "give the message as a file that ends in .xml")
    }
    return found
  }

  /// What structure messages beside the data say.
  private static func structures(in messages: [SourceArchive.Entry]) throws(ArraigoError)
    -> SDMXStructure?
  {
    guard messages.count > 1 else { return nil }
    var structure = SDMXStructure()
    for message in messages {
      do throws(ArraigoError) {
        structure.add(try SDMXStructure(reading: try message.open()))
      } catch {
        if error.code != "sdmx_data_message" { throw error }
      }
    }
    return structure.isEmpty ? nil : structure
  }
}
