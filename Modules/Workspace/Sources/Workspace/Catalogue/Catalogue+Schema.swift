import GRDB

extension Catalogue {
  /// The steps from an empty file to today's tables; a step that was released never changes.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 inputs, runs, datasets, problems, results, lines") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: firstTables)
    }
    return migrator
  }

  private static let firstTables = """
    CREATE TABLE inputs (
      sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
      name TEXT NOT NULL,
      byte_count INTEGER NOT NULL,
      first_seen DATETIME NOT NULL
    );
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      input_sha256 TEXT NOT NULL REFERENCES inputs(sha256),
      adapter TEXT NOT NULL,
      adapter_version TEXT NOT NULL,
      started DATETIME NOT NULL,
      ended DATETIME,
      state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed')),
      error_code TEXT,
      error_message TEXT
    );
    CREATE INDEX runs_by_input ON runs (input_sha256, adapter, adapter_version);
    CREATE TABLE datasets (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      country TEXT NOT NULL,
      survey TEXT NOT NULL,
      period TEXT NOT NULL,
      unit TEXT NOT NULL CHECK (unit IN ('person', 'household')),
      path TEXT NOT NULL UNIQUE,
      row_count INTEGER NOT NULL CHECK (row_count >= 0),
      population REAL,
      description TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES runs(id),
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
    );
    CREATE UNIQUE INDEX current_datasets ON datasets (country, survey, period, unit)
      WHERE is_current = 1;
    CREATE TABLE problems (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL REFERENCES runs(id),
      code TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
      file TEXT,
      member TEXT,
      line INTEGER,
      byte INTEGER,
      "column" TEXT,
      found TEXT,
      expected TEXT,
      suggestion TEXT,
      count INTEGER NOT NULL
    );
    CREATE INDEX problems_by_run ON problems (run);
    CREATE TABLE results (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      country TEXT NOT NULL,
      survey TEXT NOT NULL,
      period TEXT NOT NULL,
      json TEXT NOT NULL,
      created DATETIME NOT NULL
    );
    CREATE INDEX results_by_survey ON results (kind, country, survey, period);
    CREATE TABLE result_runs (
      result INTEGER NOT NULL REFERENCES results(id) ON DELETE CASCADE,
      run INTEGER NOT NULL REFERENCES runs(id),
      PRIMARY KEY (result, run)
    );
    CREATE TABLE lines (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      country TEXT NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      path TEXT NOT NULL,
      first_period TEXT,
      last_period TEXT,
      imported DATETIME NOT NULL,
      UNIQUE (country, name)
    );
    """
}
