/// Every text a user of the office reads, by key; the wordings stand in ``MessageCatalogue``.
///
/// A key whose wording has placeholders names them in its wordings, as `{count}`; see
/// ``Placeholder``.
public enum MessageKey: String, Sendable, CaseIterable {
  // Words of every table.
  case yes, no, total, women, men, nativeBorn, foreignBorn, recentReturnees, bornHere, bornAbroad
  case foreignBornWomen, foreignBornMen, nativeBornWomen, nativeBornMen, recentReturneeWomen
  case recentReturneeMen

  // Headings.
  case country, survey, period, indicator, estimate, standardError, confidenceLow, confidenceHigh
  case confidenceInterval, coefficientOfVariation, degreesOfFreedom, designEffect, records
  case population, quality, suppressed, reasons, group, measure, within, difference, pValue, sex
  case migrationStatus, ageBand, education, area, region, file, adapter, version, institute, rows
  case variable, reason, problem, severity, place, count

  // Estimates of any file.
  case statistic, level, effectiveRecords, testStatistic, testDegrees

  // Contrasts.
  case measureMigrantNative, measureGender, measureIntersectional, measureMigrantNativeNote
  case measureGenderNote, measureIntersectionalNote

  // Quality and its reasons.
  case qualityPublish, qualityReview, qualitySuppress, fewCases = "few_cases"
  case fewRecords = "few_records", highVariation = "high_cv", fewDegreesOfFreedom = "few_df"
  case designLowerBound = "design_lower_bound", disclosure
  case complementDisclosure = "complement_disclosure", severityNote, severityWarning, severityError

  // Themes.
  case themeDemography, themeLabour, themeJobQuality, themeIncome, themeEducation, themeProtection
  case themeHousing, themeCareAndYouth, themeCivic, themeReturnees

  // Units.
  case unitYears, unitMonths, unitHoursPerWeek, unitCurrencyPerMonth, unitCurrencyPerHour
  case unitPersons, unitRooms, percentagePoints, pointsShort

  // The page: frame.
  case pageTitle, pageSubtitle, skipToContent, contents, synthetic, syntheticBanner, emptyResult
  case headingFindings, headingKeyFigures, headingThemes, headingGaps, headingDataQuality
  case headingOmitted, headingMethods, headingSources, headingCitation, headingDefinitions, madeOn
  case pooledRounds, coverageUrban, coverageNational

  // The page: findings.
  case findingsIntroduction, findingsLowerBound, findingsNone, findingHigher, findingLower
  case findingEqual, significant, notSignificant

  // The page: figures, charts and tables.
  case keyFiguresNote, comparedWithNative, intervalRange, chartTitle, chartDescription
  case chartLegendNote, chartNotShown, chartNone, tableOfTheme, fullTableOfTheme, openFullTable
  case notShownMark, notComputedMark, reviewMark, nativeIncludesReturnees, otherBreakdowns
  case gapsCaption, gapsNone, legend, significantMark

  // The page: data quality.
  case factRecords, factPopulation, factUnknownStatus, factUnknownStatusValue, factDesign
  case factLonelyStrata, factLonelyStrataValue, factCoverage, factPeriod, designFull
  case designReplicates, designUnits, designHouseholds, designWeights, problemsCaption, problemsNone
  case variablesHeading, variablesCollected, variablesApproximated, variablesNotCollected
  case variablesCount

  // The page: the rest.
  case omittedIntroduction, omittedNone, missingVariables, povertyLines, methodEstimates, methodGaps
  case methodQuality, methodDisclosure, methodCausality, sourcesCaption, sourcesNone, attribution
  case citation, definitionSource, definitionDirection, directionPositive, directionNegative
  case directionNeutral

  // Revisions of series that were published more than once.
  case revisionVintages, revisionValues, revisionMean, revisionMeanSize, revisionStatistic
  case revisionNote

  // Forecasts: headings, the fan chart and the backtest.
  case forecastSeries, forecastModel, forecastHorizon, forecastPoint, forecastLow80, forecastHigh80
  case forecastLow95, forecastHigh95, forecastHistory, forecastLastValue, forecastTitle
  case forecastDescription, forecastBand80, forecastBand95, forecastBandsConformal
  case forecastBandsModel, forecastMethod, forecastFit, forecastNotes, backtestForecasts
  case backtestMASE, backtestSMAPE, backtestRMSSE, backtestMSIS, backtestCRPS, backtestCoverage80
  case backtestCoverage95, backtestStatistic, backtestNote, backtestNoSMAPE, methodCombination
  case methodMedian, methodETS, methodETSBest, methodARIMA, methodARIMABest, methodTheta
  case methodNaive, methodSeasonalNaive, methodDrift, methodMean

  // Prospective analysis: cross-impact balances.
  case scenario, consistency, totalImpactScore, basin, basinShare, attractor, cycleLength
  case crossImpactTitle, crossImpactDescription, crossImpactExhaustive, crossImpactSampled, promotes
  case hinders

  // Population projection.
  case year, age, peopleThousands, median, low80, high80, low95, high95, projectionTitle
  case projectionDescription, projectionNote, projectionBand

  // Structural analysis and Delphi.
  case influence, dependence, indirectInfluence, indirectDependence, structuralRole, roleDeterminant
  case roleRelay, roleResult, roleAutonomous, influenceMapTitle, influenceMapDescription
  case structureStable, structurePeriodic, structureReducible, structureAcyclic, delphiItem
  case delphiRound, lowerQuartile, upperQuartile, mean, standardDeviation, topBandShare, consensus
  case polarised, medianChange, stable, concordance

  // Early warning.
  case segment, segmentStart, segmentMean, observed, expected, alertLevel, alertNone, alertWatch
  case alertWarning, alertAlarm, breakPenalty, alertShare

  // Scenarios.
  case storyline, policy, outcome, driver, atLow, atHigh, firstOrder, totalOrder, effort, path
  case drift, share, lowerBound, upperBound, pathsTitle, pathsDescription, tornadoTitle
  case tornadoDescription, swingNote, keyVariables, missingDescriptors, correlationRepaired
  case policyDifferenceNote, discoveryNote, discoveryNone, reachNote, unreachableNote, freeNote
  case origin, destination, movedPeople, flowsNote

  // Effects and costs of interventions.
  case intervention, family, forWhom, outcomeWord, effectWord, evidenceWord, costWord, sourceWord
  case unitWord, horizonWord, designWord, distanceWord, markWord, doseWord, code, effectPoints
  case effectPercent, effectLevels, effectLevel, effectOdds, effectMultiple, effectDeviations
  case effectMoney, effectUp, effectDown, effectNone, effectMixed, elicitLocally, atLeastValue
  case aboutValue, overValue, fromToValue, withInterval, afterWeeks, afterMonths, afterYears
  case afterItsEnd, whileItLasts, shortRun, longRun, withinWeeks, horizonNotStated, designRandomised
  case designQuasi, designReview, designBeforeAfter, designJudgement, distanceSame, distanceOne
  case distanceBoth, markVerified, markUnverified, onGroup, costProgramme, costUserFee, costTransfer
  case costInKind, costPerResult, perPerson, perHousehold, perTrainee, perFirm, perJob
  case localCurrency, catalogueNote, afterYear

  // Plans.
  case planTerritory, planYear, planFrom, planUntil, planPeople, planBenefit, planScenario
  case planProbability, planSource, planAmount, planConstraint, planSubject, planFound, planLimit
  case planSlack, planHolds, planChange, planAsked, planValueNote, planBoundNote, planLimitNote
  case planPeopleNote, planVerifiedNote, planSolverNote, planConflictNote, constraintNames
  case constraintBudget, constraintPayment, constraintStock, constraintCapacity, constraintMinimum
  case constraintRun, constraintContinuation, constraintStart, constraintPrerequisite
  case constraintExclusion, constraintFloor, constraintReliability, conflictBudgetMore
  case conflictFloorLess, conflictNoChange, conflictStop, planConflict

  // Fronts between goals, and the value of information.
  case frontPlan, frontRole, frontOrigin, frontPoint, frontKnee, frontRejected, frontBetween
  case frontSingle, frontRanking, frontAsToday, frontBeaten, frontBreaks, frontNote, frontKneeNote
  case goalExpected, goalTail, goalWorst, goalCost, informationDriver, informationValue
  case informationShare, informationAll, informationNote, informationLimitNote, headingLacks
  case personYears, returneesReached, peopleReached

  // A strategy document.
  case partMandate, partDiagnosis, partTheory, partVision, partAxes, partActions, partGovernance
  case partFinancing, partRisks, partMonitoring, partUnknown, partParticipation, partAnnexes
  case headingStocks, headingCascade, headingPolicy, headingDataStatement, headingProblem
  case headingTheory, headingGantt, headingCoverage, headingPayers, headingScenarios, headingTornado
  case headingFront, headingEquity, headingFloors, headingGrounds, headingSheets
  case headingEvidence, headingTools, headingChanges, changesNone, tableMandate, tableFigures
  case tableStocks, tablePolicy, tableTheory, tableActions, tableCoverage, tableGovernance
  case tableSources, tableRisks, tableScenarios, tableFloors, tableGrounds, tableIndicators
  case tableSheets, tableWorth, tableUnknown, tableParticipation, tableEvidence, tableTools
  case ruleWord, ruleGives, territory, people, stage, ofFirstStage, definitionWord, areaWord
  case scoreWord, answeredWord, openQuestions, noRanking, ifWord, thenWord, becauseWord
  case assumptionsWord, expertBelief, groundMissing, actionWord, responsibleWord, coResponsibleWord
  case startWord, endWord, fundingWord, actionsMissing, coverageNote, smallCellNote, bodyWord
  case meetsWord, role, securedWord, available, financingGap, bandInside, bandOutside, bandUnknown
  case riskWord, likelihoodWord, impactWord, answerWord, degreeLow, degreeMedium, degreeHigh
  case chartBudget, chartBudgetDescription, chartBudgetCaption, chartCascade
  case chartCascadeDescription, chartCascadeCaption, chartFront, chartFrontDescription
  case chartFrontCaption, chartEquity, chartEquityDescription, chartEquityCaption, chartGantt
  case chartGanttDescription, chartGanttCaption, chartTheory, chartTheoryDescription
  case chartTheoryCaption, chartTornado, chartTornadoDescription, chartTornadoCaption
  case expectedBenefit, worstScenario, quantileLow, quantileMiddle, quantileHigh, measureWord
  case benefitNote, deviationsWord, planNumber, planChosen, planKnee, planWeighed, planRejected
  case benefitPerMillion, womenReached, returneesWord, driverWord, lowValue, highValue, benefitAtLow
  case benefitAtHigh, worthOfKnowing, benefitMoves, promiseWord, reachedWord, neededWord, keptWord
  case effectPerPerson, groundWord, transportedWord, groundsNote, askedExperts, officeRecord
  case beliefWord, toolWord, questionWord, answerHeld, notAnswerable, toolSituation, toolObstacles
  case toolMonitoring, toolEvaluation, toolNotSeen, askHowMany, askGaps, askHowKnown, askObstacles
  case askMitigation, askEthnicity, askMonitoring, askRelevance, askEfficiency, askEffectiveness
  case askImpact, askSustainability, costPerPersonIs, levelWord, levelOutcome, levelOutput
  case levelActivity, baselineWord, targetOf, rationaleWord, formulaWord, verificationWord
  case frequencyWord, brokenDownBy, frameworkComplete, findingNoIndicator, findingNoBaseline
  case findingUnknownBaseline, findingNoDefinition, findingNoFormula, findingNoVerification
  case findingNoOwner, findingNoTarget, findingNoRationale, findingNoAssumption, findingNoGround
  case findingUnknownGround, findingNoDates, findingUnlinked, findingBackwards, findingNoWay
  case unknownIntroduction, dateWord, withWhom, changedBecause, factSolver, factThreads, factSeed
  case factNodes, factNodeLimit, factGap, factProven, factChecks, factBroken, factScenarios
  case factDiscount, factPrices, factFingerprint, factWeights, methodsPlan, quantile05, quantile50
  case quantile95, meanWord, disagreementWord
  case headingCitations, tableCitations, tableCitedFiles, askedWord, citationsNote

  // Microsimulation, morphology, signals and nowcasts.
  case labourState, monteCarloError, policyEffect, microsimulationNote, stateFormal
  case stateInformal, stateOwnAccount, stateUnemployed, stateOutside, stateLeft, score
  case morphologyNote, signal, signalTitle, domain, likelihood, impact, novelty, yearsToImpact
  case scorerSpread, lastSeen, priority, openSignal, duplicatesNote, nowcastNote, factorLoading
  case methodHierarchicalAR, methodLocalLevel

  // Incomes, poverty and errors of a microsimulation.
  case trait, comparedWith, measured, designError, effectLow95, effectHigh95, meanLabourIncome
  case medianLabourIncome, lowPay, povertyRate, povertyDepth, microsimulationDesignNote
  case relativeGapNote

  // Discovery and sensitivity.
  case boxNumber, coverage, density, mass, boxBounds, lowQuasiProbability, highQuasiProbability
  case discoveryTradeOffNote, quasiProbabilityNote
  case firstOrderLow, firstOrderHigh, totalOrderLow, totalOrderHigh
}
