/// Every text a user of the office reads, by key; the wordings stand in ``MessageCatalogue``.
///
/// A key whose wording has placeholders names them in its wordings, as `{count}`; see
/// ``Placeholder``.
public enum MessageKey: String, Sendable, CaseIterable {
  // Words of every table.
  case yes, no, total, women, men
  case nativeBorn, foreignBorn, recentReturnees, bornHere, bornAbroad
  case foreignBornWomen, foreignBornMen, nativeBornWomen, nativeBornMen
  case recentReturneeWomen, recentReturneeMen

  // Headings.
  case country, survey, period, indicator, estimate, standardError, confidenceLow, confidenceHigh
  case confidenceInterval, coefficientOfVariation, degreesOfFreedom, designEffect, records
  case population, quality, suppressed, reasons, group, measure, within, difference, pValue
  case sex, migrationStatus, ageBand, education, area, region
  case file, adapter, version, institute, rows, variable, reason, problem, severity, place, count

  // Contrasts.
  case measureMigrantNative, measureGender, measureIntersectional
  case measureMigrantNativeNote, measureGenderNote, measureIntersectionalNote

  // Quality and its reasons.
  case qualityPublish, qualityReview, qualitySuppress
  case fewCases = "few_cases"
  case fewRecords = "few_records"
  case highVariation = "high_cv"
  case fewDegreesOfFreedom = "few_df"
  case designLowerBound = "design_lower_bound"
  case disclosure
  case complementDisclosure = "complement_disclosure"
  case severityNote, severityWarning, severityError

  // Themes.
  case themeDemography, themeLabour, themeJobQuality, themeIncome, themeEducation
  case themeProtection, themeHousing, themeCareAndYouth, themeCivic, themeReturnees

  // Units.
  case unitYears, unitMonths, unitHoursPerWeek, unitCurrencyPerMonth, unitCurrencyPerHour
  case unitPersons, unitRooms, percentagePoints, pointsShort

  // The page: frame.
  case pageTitle, pageSubtitle, skipToContent, contents, synthetic, syntheticBanner, emptyResult
  case headingFindings, headingKeyFigures, headingThemes, headingGaps, headingDataQuality
  case headingOmitted, headingMethods, headingSources, headingCitation, headingDefinitions
  case madeOn, pooledRounds, coverageUrban, coverageNational

  // The page: findings.
  case findingsIntroduction, findingsLowerBound, findingsNone
  case findingHigher, findingLower, findingEqual, significant, notSignificant

  // The page: figures, charts and tables.
  case keyFiguresNote, comparedWithNative, intervalRange
  case chartTitle, chartDescription, chartLegendNote, chartNotShown, chartNone
  case tableOfTheme, fullTableOfTheme, openFullTable, notShownMark, notComputedMark, reviewMark
  case nativeIncludesReturnees, otherBreakdowns, gapsCaption, gapsNone, legend
  case significantMark

  // The page: data quality.
  case factRecords, factPopulation, factUnknownStatus, factUnknownStatusValue, factDesign
  case factLonelyStrata, factLonelyStrataValue, factCoverage, factPeriod
  case designFull, designReplicates, designUnits, designHouseholds, designWeights
  case problemsCaption, problemsNone, variablesHeading, variablesCollected, variablesApproximated
  case variablesNotCollected, variablesCount

  // The page: the rest.
  case omittedIntroduction, omittedNone, missingVariables, povertyLines
  case methodEstimates, methodGaps, methodQuality, methodDisclosure, methodCausality
  case sourcesCaption, sourcesNone, attribution, citation
  case definitionSource, definitionDirection, directionPositive, directionNegative
  case directionNeutral

  // Forecasts: headings, the fan chart and the backtest.
  case forecastSeries, forecastModel, forecastHorizon, forecastPoint
  case forecastLow80, forecastHigh80, forecastLow95, forecastHigh95
  case forecastHistory, forecastLastValue, forecastTitle, forecastDescription
  case forecastBand80, forecastBand95, forecastBandsConformal, forecastBandsModel
  case forecastMethod, forecastFit, forecastNotes
  case backtestForecasts, backtestMASE, backtestSMAPE, backtestRMSSE, backtestMSIS, backtestCRPS
  case backtestCoverage80, backtestCoverage95, backtestStatistic, backtestNote, backtestNoSMAPE
  case methodCombination, methodMedian, methodETS, methodETSBest, methodARIMA, methodARIMABest
  case methodTheta, methodNaive, methodSeasonalNaive, methodDrift, methodMean
  case methodHierarchicalAR, methodLocalLevel
}
