# Holds `arraigo estimate` against R's survey package on random designs.
# Usage: Rscript survey-oracle.R ARRAIGO DESIGNS SEED [STORE]; with STORE the first designs and R's
# results are written there as csv. Exit: 0 all agree or are explained, 1 not.
suppressMessages(library(survey))
arguments <- commandArgs(TRUE)
arraigo <- arguments[1]
designs <- as.integer(arguments[2])
seed <- as.integer(arguments[3])
store <- if (length(arguments) > 3) arguments[4] else NA
tolerance <- 1e-8
options(survey.adjust.domain.lonely = FALSE)

# A sample of one or two stages: strata, units (some lonely), records, missing values, groups of which
# some are empty, and a rule for lonely units.
draw <- function() {
  stages <- sample(1:2, 1)
  hasStrata <- runif(1) < 0.8
  hasFrame <- stages == 2 || runif(1) < 0.4
  strata <- if (hasStrata) sample(2:6, 1) else 1
  rows <- list()
  for (h in seq_len(strata)) {
    units <- if (hasStrata && runif(1) < 0.15) 1 else sample(2:5, 1)
    frame <- if (units == 1 && runif(1) < 0.3) 1 else units + sample(0:20, 1)
    for (u in seq_len(units)) {
      parts <- if (stages == 2) sample(1:3, 1) else 1
      inner <- if (parts == 1 && runif(1) < 0.5) 1 else parts + sample(0:6, 1)
      for (s in seq_len(parts)) {
        n <- sample(1:4, 1)
        rows[[length(rows) + 1]] <- data.frame(
          stratum = h, psu = 100 * h + u, ssu = 10000 * h + 100 * u + s, fpc1 = frame, fpc2 = inner,
          w = round(runif(n, 1, 40), 3), y = round(rnorm(n, 50 + 3 * h, 12), sample(0:2, 1)),
          x = round(runif(n, 1, 9), 1), g = sample(letters[1:4], n, TRUE, c(5, 4, 2, 0.4)),
          f = sample(c("no", "yes", "other"), n, TRUE))
      }
    }
  }
  data <- do.call(rbind, rows)
  data$y[runif(nrow(data)) < 0.06] <- NA
  data <- data[sample(nrow(data)), ]
  list(
    data = data, stages = stages, hasStrata = hasStrata, hasFrame = hasFrame,
    rule = sample(c("adjust", "average", "certainty", "remove"), 1),
    p = sample(c(0.1, 0.25, 0.5, 0.8), 1), qrule = sample(c("math", "school", "hf7"), 1))
}

make <- function(d) {
  ids <- if (d$stages == 2) ~psu + ssu else ~psu
  fpc <- if (!d$hasFrame) NULL else if (d$stages == 2) ~fpc1 + fpc2 else ~fpc1
  svydesign(
    ids = ids, strata = if (d$hasStrata) ~stratum else NULL, weights = ~w, fpc = fpc, data = d$data)
}

row <- function(statistic, level, g, estimate, se, low, high, df) {
  data.frame(
    statistic = statistic, level = level, g = g, estimate = as.numeric(estimate),
    se = as.numeric(se), ci_low = as.numeric(low), ci_high = as.numeric(high), df = df)
}

symmetric <- function(statistic, level, g, estimate, se, df) {
  t <- if (df > 0) qt(0.975, df) else NaN
  row(statistic, level, g, estimate, se, estimate - t * se, estimate + t * se, df)
}

# The rule `school` as it is defined: the middle of two values where the share is exactly p. R's own
# also takes the middle of the two smallest values where p lies below the first share.
school <- function(x, w, p) {
  keep <- w > 0
  o <- order(x[keep])
  x <- x[keep][o]
  share <- cumsum(w[keep][o]) / sum(w)
  at <- which(share >= p * (1 - 1e-13))[1]
  if (abs(share[at] - p) <= 1e-13 * p && at < length(x)) (x[at] + x[at + 1]) / 2 else x[at]
}

reference <- function(d) {
  options(survey.lonely.psu = d$rule)
  whole <- make(d)
  results <- list()
  add <- function(one) results[[length(results) + 1]] <<- one
  for (k in sort(unique(d$data$g))) {
    s <- subset(whole, g == k & !is.na(y))
    all <- subset(whole, g == k)
    if (nrow(s) > 0) {
      df <- degf(s)
      for (part in list(
        list("mean", svymean(~y, s)), list("total", svytotal(~y, s)),
        list("ratio", svyratio(~y, ~x, s)))) {
        add(symmetric(part[[1]], "", k, coef(part[[2]]), as.numeric(SE(part[[2]])), df))
      }
      q <- svyquantile(~y, s, d$p, qrule = d$qrule, ci = TRUE, df = df)$y
      add(row("quantile", as.character(d$p), k, q[1], q[4], q[2], q[3], df))
      if (d$qrule == "school") {
        q <- svyquantile(~y, s, d$p, qrule = school, ci = TRUE, df = df)$y
        add(row("school", as.character(d$p), k, q[1], q[4], q[2], q[3], df))
      }
    }
    df <- degf(all)
    for (level in sort(unique(d$data$f))) {
      m <- svymean(~I(as.numeric(f == level)), all)
      add(symmetric("mean", level, k, coef(m), as.numeric(SE(m)), df))
    }
  }
  do.call(rbind, results)
}

# R's number for a group as the whole design has it: the variance of the weighted sum of influences.
# `subset` drops strata without records of the group, so that `adjust` and `average` refer to fewer
# strata than the sample has.
onWholeDesign <- function(d, statistic, level, k) {
  options(survey.lonely.psu = d$rule)
  data <- d$data
  inside <- data$g == k & (statistic == "mean" & level != "" | !is.na(data$y))
  y <- if (level != "" && statistic == "mean") as.numeric(data$f == level) else data$y
  y[!inside] <- 0
  w <- data$w * inside
  u <- switch(statistic,
    total = y * inside,
    mean = inside * (y - sum(w * y) / sum(w)) / sum(w),
    ratio = inside * (y - sum(w * y) / sum(w * data$x) * data$x) / sum(w * data$x))
  data$u <- u
  d$data <- data
  as.numeric(SE(svytotal(~u, make(d))))
}

estimated <- function(d, file) {
  write.csv(d$data, file, row.names = FALSE, quote = FALSE, na = "")
  options <- c(
    "estimate", file, "--weight", "w", "--psu", "psu", if (d$stages == 2) c("--psu", "ssu"),
    if (d$hasStrata) c("--stratum", "stratum"), if (d$hasFrame) c("--fpc", "fpc1"),
    if (d$stages == 2) c("--fpc", "fpc2"), "--lonely-psu", d$rule, "--mean", "y,f", "--total", "y",
    "--ratio", "y/x", "--quantile", paste0("y:", d$p), "--quantile-rule", d$qrule, "--by", "g",
    "--interval", "t", "--format", "csv")
  text <- system2(arraigo, options, stdout = TRUE, stderr = FALSE)
  read.csv(text = text, colClasses = c(level = "character", g = "character"))
}

# Numbers that differ by less than a millionth of the estimate times the tolerance are rounding: a
# variance that is zero in exact arithmetic.
near <- function(a, b, estimate = 0) {
  (is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) &
    abs(a - b) <= tolerance * pmax(abs(b), 1e-6 * abs(estimate), 1e-9))
}

set.seed(seed)
file <- tempfile(fileext = ".csv")
counts <- c(compared = 0, equal = 0, `explained: strata without the group` = 0,
  `explained: R's school below the first share` = 0, `explained: rounding at the last share` = 0,
  unexplained = 0)
worst <- 0
stored <- list()
for (number in seq_len(designs)) {
  d <- draw()
  wanted <- suppressWarnings(reference(d))
  found <- estimated(d, file)
  if (!is.na(store) && number <= 8) {
    stored$data[[number]] <- cbind(design = number, d$data)
    kept <- wanted[!(d$qrule == "school" & wanted$statistic == "quantile"), ]
    kept$statistic[kept$statistic == "school"] <- "quantile"
    stored$results[[number]] <- cbind(
      design = number, stages = d$stages, strata = d$hasStrata, frame = d$hasFrame, rule = d$rule,
      qrule = d$qrule, kept)
  }
  for (i in seq_len(nrow(wanted))) {
    one <- wanted[i, ]
    if (one$statistic == "school") next
    # A mean of a category has its level; a number's has none.
    match <- found[found$statistic == one$statistic & found$g == one$g
      & (is.na(found$level) & one$level == "" | !is.na(found$level) & found$level == one$level), ]
    counts["compared"] <- counts["compared"] + 1
    if (nrow(match) != 1) {
      counts["unexplained"] <- counts["unexplained"] + 1
      cat("design", number, "row missing:", one$statistic, one$level, one$g, "\n")
      next
    }
    agrees <- near(match$estimate, one$estimate) && near(match$se, one$se, one$estimate) &&
      near(match$ci_low, one$ci_low, one$estimate) &&
      near(match$ci_high, one$ci_high, one$estimate) && match$df == one$df
    if (agrees) {
      counts["equal"] <- counts["equal"] + 1
      distance <- abs(match$se - one$se) / max(abs(one$se), 1e-6 * abs(one$estimate), 1e-9)
      if (!is.na(distance)) worst <- max(worst, distance)
      next
    }
    if (one$statistic != "quantile" && d$rule %in% c("adjust", "average") &&
      near(match$estimate, one$estimate) && match$df == one$df &&
      near(match$se, onWholeDesign(d, one$statistic, one$level, one$g), one$estimate)) {
      counts[3] <- counts[3] + 1
      next
    }
    if (one$statistic == "quantile" && d$qrule == "school") {
      other <- wanted[wanted$statistic == "school" & wanted$g == one$g, ]
      if (near(match$estimate, other$estimate) && near(match$se, other$se) &&
        near(match$ci_low, other$ci_low) && near(match$ci_high, other$ci_high)) {
        counts[4] <- counts[4] + 1
        next
      }
      one <- other
    }
    if (one$statistic %in% c("quantile", "school") && d$rule %in% c("adjust", "average") &&
      near(match$estimate, one$estimate)) {
      # Its share's standard error differs as the mean's of the same group does.
      mean <- found[found$statistic == "mean" & found$g == one$g & found$level %in% c("", NA), ]
      other <- wanted[wanted$statistic == "mean" & wanted$level == "" & wanted$g == one$g, ]
      if (nrow(mean) == 1 && nrow(other) == 1 && !near(mean$se, other$se)) {
        counts[3] <- counts[3] + 1
        next
      }
    }
    # A share of 1 whose standard error is zero up to rounding: R may see a limit above 1.
    if (one$statistic %in% c("quantile", "school") && near(match$estimate, one$estimate) &&
      !is.na(match$se) && match$se == 0 && is.na(one$ci_high) && near(match$ci_low, one$ci_low)) {
      counts[5] <- counts[5] + 1
      next
    }
    counts["unexplained"] <- counts["unexplained"] + 1
    cat("design", number, "rule", d$rule, "stages", d$stages, "strata", d$hasStrata, "frame",
      d$hasFrame, "p", d$p, d$qrule, "\n")
    print(rbind(one, match[, names(one)]), digits = 12)
  }
}
cat("R survey", as.character(packageVersion("survey")), "over", designs, "designs, seed", seed, "\n")
for (name in names(counts)) cat(sprintf("%-40s %d\n", name, counts[name]))
cat(sprintf("largest relative difference of a standard error that counts as equal: %.2g\n", worst))
if (!is.na(store)) {
  write.csv(do.call(rbind, stored$data), paste0(store, "-records.csv"), row.names = FALSE,
    quote = FALSE, na = "")
  results <- do.call(rbind, stored$results)
  results[, c("estimate", "se", "ci_low", "ci_high")] <- lapply(
    results[, c("estimate", "se", "ci_low", "ci_high")], function(v) sprintf("%.15g", v))
  write.csv(results, paste0(store, "-results.csv"), row.names = FALSE, quote = FALSE, na = "")
}
quit(status = if (counts["unexplained"] > 0) 1 else 0)
