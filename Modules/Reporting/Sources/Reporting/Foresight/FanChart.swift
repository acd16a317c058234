public import Foresight
public import IntegrationModel

/// The chart of one forecast: what was observed, the forecast in its bands, and the last value.
public enum FanChart {
  /// The chart as an SVG file of its own.
  ///
  /// - Parameters:
  ///   - result: the series with its forecasts.
  ///   - method: which of the forecasts is drawn: the place of its method.
  ///   - name: the method's name.
  ///   - language: the language of titles and legend.
  public static func svg(
    _ result: ForecastRun.Result, forecast place: Int = 0, method: ForecastMethod,
    language: Language
  ) -> String {
    let drawing = Drawing(result, result.forecasts[place], method, language)
    return drawing.document()
  }

  private struct Drawing {
    let series: TimeSeries
    let forecast: Forecast
    let method: ForecastMethod
    let language: Language
    let first: Int
    let frame: PlotFrame
    let numbers: NumberFormat
    /// Where the history that is drawn begins: long series show their last 60 values or more.
    let start: Int

    init(
      _ result: ForecastRun.Result, _ forecast: Forecast, _ method: ForecastMethod,
      _ language: Language
    ) {
      series = result.series
      self.forecast = forecast
      self.method = method
      self.language = language
      first = result.firstPoint.ordinal - result.series.start.ordinal
      let shown = max(60, 4 * forecast.points.count, 5 * result.series.frequency)
      let start = max(0, first - shown)
      self.start = start
      let history = Array(result.series.values[start..<first])
      let bands = forecast.bands.flatMap { $0.low + $0.high }
      let all = history + forecast.points + bands
      let vertical = NumberAxis(around: all.filter { $0.isFinite })
      frame = PlotFrame(
        left: 92, top: 92,
        horizontal: Double(start)...Double(max(first + forecast.points.count - 1, start + 1)),
        vertical: vertical)
      numbers = NumberFormat(language)
    }

    func document() -> String {
      let last = period(first + forecast.points.count - 1)
      let wide = forecast.band(0.95)
      let end = forecast.points.last ?? .nan
      let words = MessageKey.forecastDescription.text(
        language,
        [
          .other: .words(methodName), .period: .words(last), .value: .words(number(end)),
          .low: .words(number(wide?.low.last ?? .nan)),
          .high: .words(number(wide?.high.last ?? .nan)),
        ])
      let title = MessageKey.forecastTitle.text(
        language, [.name: .words(series.name), .period: .words(last)])
      return frame.document(
        title: title, description: words, language: language,
        legend() + frame.grid(numbers) + base() + bands() + lines())
    }

    private var methodName: String {
      method.label.map { $0.wordings[language] } ?? method.name
    }

    private func number(_ value: Double) -> String {
      numbers.number(value, decimals: max(frame.vertical.decimals, 0))
    }

    private func period(_ place: Int) -> String { series.time(at: place).description }

    /// The places of the bands, begun at the last known value so that the fan opens there.
    private var places: [Double] {
      (first - 1...first + forecast.points.count - 1).map(Double.init)
    }

    private var last: Double { first > 0 ? series.values[first - 1] : .nan }

    private func bands() -> [Markup] {
      [(0.95, "wide"), (0.8, "narrow")].compactMap { level, style in
        forecast.band(level).map {
          frame.band(places, low: [last] + $0.low, high: [last] + $0.high, style: style)
        }
      }
    }

    private func lines() -> [Markup] {
      let history = (start..<first).map { (Double($0), series.values[$0]) }
      let coming = Array(zip(places, [last] + forecast.points))
      let edge = Double(first + forecast.points.count - 1)
      return [
        frame.line([(Double(first - 1), last), (edge, last)], style: "reference"),
        frame.line(history, style: "history"), frame.line(coming, style: "central"),
      ]
    }

    private func base() -> [Markup] {
      let count = first + forecast.points.count - start
      let step = stepBetweenLabels(count)
      let offset = series.frequency > 1 && step.isMultiple(of: series.frequency) ? yearStart : 0
      let labels = stride(from: start + offset, to: start + count, by: step).map {
        (Double($0), label($0))
      }
      let height = PlotFrame.text(frame.bottom)
      let axis: Markup = """
        <line class="axis" x1="\(PlotFrame.text(frame.left))" x2="\(PlotFrame.text(frame.right))" \
        y1="\(height)" y2="\(height)" />
        """
      return [axis] + frame.baseLabels(labels)
    }

    /// How far the first step of a year lies from the start of the drawing.
    private var yearStart: Int {
      let ordinal = series.time(at: start).ordinal
      let past = ((ordinal % series.frequency) + series.frequency) % series.frequency
      return (series.frequency - past) % series.frequency
    }

    private func stepBetweenLabels(_ count: Int) -> Int {
      let wanted = max(1, count / 8)
      guard series.frequency > 1, wanted > series.frequency / 2 else { return wanted }
      return (wanted + series.frequency - 1) / series.frequency * series.frequency
    }

    private func label(_ place: Int) -> String {
      let text = period(place)
      // At the first step of a year its number says enough.
      let isYear = text.hasSuffix("-01") || text.hasSuffix("-Q1") || text.hasSuffix("-S1")
      return isYear ? String(text.prefix(4)) : text
    }

    private func legend() -> [Markup] {
      var items: [(style: String, isArea: Bool, text: String)] = [
        ("history", false, MessageKey.forecastHistory.wordings[language]),
        ("central", false, methodName),
        ("reference", false, MessageKey.forecastLastValue.wordings[language]),
      ]
      if forecast.band(0.8) != nil {
        items.append(("narrow", true, MessageKey.forecastBand80.wordings[language]))
        items.append(("wide", true, MessageKey.forecastBand95.wordings[language]))
      }
      var x = 20.0
      var parts: [Markup] = items.map { item in
        let left = x
        x += 42 + 6.6 * Double(item.text.count)
        let mark: Markup =
          item.isArea
          ? """
          <rect class="\(item.style)" x="\(PlotFrame.text(left))" y="40" width="20" height="12" />
          """
          : "<path class=\"\(item.style)\" d=\"M\(PlotFrame.text(left)) 46h20\" />"
        return """
          \(mark)<text x="\(PlotFrame.text(left + 26))" y="50">\(item.text)</text>
          """
      }
      if !forecast.bands.isEmpty {
        let key: MessageKey =
          forecast.source == .conformal ? .forecastBandsConformal : .forecastBandsModel
        parts.append("<text class=\"note\" x=\"20\" y=\"72\">\(key.wordings[language])</text>")
      }
      return parts
    }
  }
}
