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

  // Effects and costs of interventions.
  case intervention, family, forWhom, outcomeWord, effectWord, evidenceWord, costWord
  case sourceWord, unitWord, horizonWord, designWord, distanceWord, markWord, doseWord, code
  case effectPoints, effectPercent, effectLevels, effectLevel, effectOdds, effectMultiple
  case effectDeviations, effectMoney, effectUp, effectDown, effectNone, effectMixed
  case elicitLocally, atLeastValue, aboutValue, overValue, fromToValue, withInterval, afterWeeks
  case afterMonths, afterYears, afterItsEnd, whileItLasts, shortRun, longRun, withinWeeks
  case horizonNotStated, designRandomised, designQuasi, designReview, designBeforeAfter
  case designJudgement, distanceSame, distanceOne, distanceBoth, markVerified, markUnverified
  case onGroup, costProgramme, costUserFee, costTransfer, costInKind, costPerResult, perPerson
  case perHousehold, perTrainee, perFirm, perJob, localCurrency, catalogueNote

  // Plans.
  case planTerritory, planYear, planFrom, planUntil, planPeople, planBenefit, planScenario
  case planProbability, planSource, planAmount, planConstraint, planSubject, planFound, planLimit
  case planSlack, planHolds, planChange, planAsked
  case planValueNote, planBoundNote, planLimitNote, planPeopleNote, planVerifiedNote
  case planSolverNote, planConflictNote, planConflict
  case constraintNames, constraintBudget, constraintPayment, constraintStock, constraintCapacity
  case constraintMinimum, constraintRun, constraintContinuation, constraintStart
  case constraintPrerequisite, constraintExclusion, constraintFloor
  case conflictBudgetMore, conflictFloorLess, conflictNoChange, conflictStop

  // Fronts between goals, and the value of information.
  case frontPlan, frontRole, frontOrigin, frontPoint, frontKnee, frontRejected, frontBetween
  case frontSingle, frontRanking, frontAsToday, frontBeaten, frontBreaks, frontNote, frontKneeNote
  case goalExpected, goalTail, goalWorst, goalCost
  case informationDriver, informationValue, informationShare, informationAll, informationNote
  case informationLimitNote
}
