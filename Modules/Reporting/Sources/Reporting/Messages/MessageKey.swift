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

  // Estimates of any file.
  case statistic, level, effectiveRecords, testStatistic, testDegrees

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

  // Prospective analysis: cross-impact balances.
  case scenario, consistency, totalImpactScore, basin, basinShare, attractor, cycleLength
  case crossImpactTitle, crossImpactDescription, crossImpactExhaustive, crossImpactSampled
  case promotes, hinders

  // Population projection.
  case year, age, peopleThousands, median, low80, high80, low95, high95
  case projectionTitle, projectionDescription, projectionNote, projectionBand

  // Structural analysis and Delphi.
  case influence, dependence, indirectInfluence, indirectDependence, structuralRole
  case roleDeterminant, roleRelay, roleResult, roleAutonomous
  case influenceMapTitle, influenceMapDescription
  case structureStable, structurePeriodic, structureReducible, structureAcyclic
  case delphiItem, delphiRound, lowerQuartile, upperQuartile, mean, standardDeviation, topBandShare
  case consensus, polarised, medianChange, stable, concordance

  // Early warning.
  case segment, segmentStart, segmentMean, observed, expected, alertLevel
  case alertNone, alertWatch, alertWarning, alertAlarm, breakPenalty, alertShare

  // Scenarios.
  case storyline, policy, outcome, driver, atLow, atHigh, firstOrder, totalOrder, effort, path
  case drift, share, lowerBound, upperBound
  case pathsTitle, pathsDescription, tornadoTitle, tornadoDescription, swingNote
  case keyVariables, missingDescriptors, correlationRepaired, policyDifferenceNote
  case discoveryNote, discoveryNone, reachNote, unreachableNote, freeNote
  case origin, destination, movedPeople, flowsNote

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
  case planSolverNote, planConflictNote
  case constraintNames, constraintBudget, constraintPayment, constraintStock, constraintCapacity
  case constraintMinimum, constraintRun, constraintContinuation, constraintStart
  case constraintPrerequisite, constraintExclusion, constraintFloor
  case conflictBudgetMore, conflictFloorLess, conflictNoChange, conflictStop

  // A strategy document.
  case partMandate, partDiagnosis, partTheory, partVision, partAxes, partActions, partGovernance
  case partFinancing, partRisks, partMonitoring, partUnknown, partParticipation, partAnnexes
  case headingStocks, headingCascade, headingPolicy, headingDataStatement, headingProblem
  case headingTheory, headingGantt, headingCoverage, headingPayers, headingScenarios
  case headingTornado, headingFront, headingEquity, headingFloors, headingGrounds, headingSheets
  case headingFindings2, headingEvidence, headingTools, headingChanges, changesNone
  case tableMandate, tableFigures, tableStocks, tablePolicy, tableTheory, tableActions
  case tableCoverage, tableGovernance, tableSources, tableRisks, tableScenarios, tableFloors
  case tableGrounds, tableIndicators, tableSheets, tableWorth, tableUnknown, tableParticipation
  case tableEvidence, tableTools, ruleWord, ruleGives, territory, people, stage, ofFirstStage
  case definitionWord, areaWord, scoreWord, answeredWord, openQuestions, noRanking, ifWord
  case thenWord, becauseWord, assumptionsWord, expertBelief, groundMissing, actionWord
  case responsibleWord, coResponsibleWord, startWord, endWord, fundingWord, actionsMissing
  case coverageNote, smallCellNote, bodyWord, meetsWord, role, securedWord, available
  case financingGap, bandInside, bandOutside, bandUnknown, riskWord, likelihoodWord, impactWord
  case answerWord, degreeLow, degreeMedium, degreeHigh, chartBudget, chartBudgetDescription
  case chartBudgetCaption, chartCascade, chartCascadeDescription, chartCascadeCaption
  case chartFront, chartFrontDescription, chartFrontCaption, chartEquity, chartEquityDescription
  case chartEquityCaption, chartGantt, chartGanttDescription, chartGanttCaption, chartTheory
  case chartTheoryDescription, chartTheoryCaption, chartTornado, chartTornadoDescription
  case chartTornadoCaption, expectedBenefit, worstScenario, quantileLow, quantileMiddle
  case quantileHigh, measureWord, benefitNote, deviationsWord, planNumber, planChosen, planKnee
  case planWeighed, planRejected, benefitPerMillion, womenReached, returneesWord, driverWord
  case lowValue, highValue, benefitAtLow, benefitAtHigh, worthOfKnowing, benefitMoves
  case promiseWord, reachedWord, neededWord, keptWord, effectPerPerson, groundWord
  case transportedWord, groundsNote, askedExperts, officeRecord, beliefWord, toolWord
  case questionWord, answerHeld, notAnswerable, toolSituation, toolObstacles, toolMonitoring
  case toolEvaluation, toolNotSeen, askHowMany, askGaps, askHowKnown, askObstacles
  case askMitigation, askEthnicity, askMonitoring, askRelevance, askEfficiency, askEffectiveness
  case askImpact, askSustainability, costPerPersonIs, levelWord, levelOutcome, levelOutput
  case levelActivity, baselineWord, targetOf, rationaleWord, formulaWord, verificationWord
  case frequencyWord, brokenDownBy, frameworkComplete, findingNoIndicator, findingNoBaseline
  case findingUnknownBaseline, findingNoDefinition, findingNoFormula, findingNoVerification
  case findingNoOwner, findingNoTarget, findingNoRationale, findingNoAssumption, findingNoGround
  case findingUnknownGround, findingNoDates, findingUnlinked, findingBackwards, findingNoWay
  case unknownIntroduction, dateWord, withWhom, changedBecause, factSolver, factThreads
  case factSeed, factNodes, factNodeLimit, factGap, factProven, factChecks, factBroken
  case factScenarios, factDiscount, factPrices, factFingerprint, factWeights, methodsPlan
  case quantile05, quantile50, quantile95, meanWord, disagreementWord
}
