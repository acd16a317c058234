# Prints the unemployment rate of each country's last period of an assessment (csv), by sex.
BEGIN { FS = "," }

NR == 1 {
  for (i = 1; i <= NF; i++) column[$i] = i
  next
}

$column["indicator"] != "unemployment_rate" || $column["migration_status"] != "total" { next }
$column["sex"] !~ /^(male|female)$/ || $column["suppressed"] == "true" { next }

{
  country = $column["country"]
  if ($column["period"] > last[country]) last[country] = $column["period"]
  key = country SUBSEP $column["period"] SUBSEP $column["sex"]
  rate[key] = $column["estimate"]
  survey[country] = $column["survey"]
}

END {
  printf "%-8s %-7s %-8s %8s %8s   %s\n", "country", "survey", "period", "men %", "women %", "unemployment, SYNTHETIC data"
  for (country in last) {
    men = rate[country SUBSEP last[country] SUBSEP "male"]
    women = rate[country SUBSEP last[country] SUBSEP "female"]
    line = sprintf("%-8s %-7s %-8s %8s %8s", country, survey[country], last[country],
      men == "" ? "-" : sprintf("%.1f", 100 * men), women == "" ? "-" : sprintf("%.1f", 100 * women))
    print line | "sort"
  }
}
