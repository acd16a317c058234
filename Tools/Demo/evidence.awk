# Prints Argentina's last period of an assessment (csv) as a small table with a bar for each rate.
BEGIN { FS = "," }

NR == 1 {
  for (i = 1; i <= NF; i++) column[$i] = i
  next
}

$column["country"] != "AR" { next }

# Only the parts of the whole, and only rates of the labour market.
$column["indicator"] !~ /^(activity|employment|unemployment)_rate_national$/ { next }
$column["migration_status"] !~ /^(native|foreign_born)$/ { next }
$column["sex"] == "total" || $column["migration_status"] == "total" { next }

{
  if ($column["period"] > last) {
    last = $column["period"]
    count = 0
  }
  if ($column["period"] == last) rows[count++] = $0
}

END {
  if (count == 0) exit 1
  printf "%s, SYNTHETIC data\n\n", last
  form = "%-28s %-7s %-16s %6s  %-13s %6s  %s\n"
  printf "%-28s %-7s %-16s %6s  %-13s %6s\n", "indicator", "sex", "born", "%", "95 % interval", "asked"
  for (r = 0; r < count; r++) {
    split(rows[r], cell, ",")
    if (cell[column["suppressed"]] == "true") {
      value = "-"
      interval = "too few cases"
      asked = bar = ""
    } else {
      value = sprintf("%.1f", 100 * cell[column["estimate"]])
      interval = sprintf("%.1f to %.1f", 100 * cell[column["ci_low"]], 100 * cell[column["ci_high"]])
      asked = cell[column["n"]]
      bar = ""
      for (i = 1; i <= 30 * cell[column["estimate"]] + 0.5; i++) bar = bar "#"
    }
    line = sprintf(form, cell[column["indicator"]], cell[column["sex"]],
      cell[column["migration_status"]], value, interval, asked, bar)
    sub(/ +\n$/, "\n", line)
    printf "%s", line
  }
}
