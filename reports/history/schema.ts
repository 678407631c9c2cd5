/** Stands in the header of the file and says whose database it is: "conf" in ASCII. */
export const applicationId = 0x63_6f_6e_66

/**
 * What brings a database from one version to the next; the version is the number of those that it has had. A step that was
 * released is never changed: whatever is to be different comes in a further one.
 *
 * Only a run has constraints: they are tried on every row whenever the file is looked through for damage, which with the verdicts
 * of 500 runs takes 0.2 s longer. Of a reason only its kind is kept: what a phone showed lies in the folder of the run, and need
 * not be kept secret twice.
 */
export const migrations: readonly string[] = [`
  CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    ended TEXT NOT NULL,
    commit_id TEXT,
    dirty INTEGER NOT NULL,
    iut TEXT NOT NULL,
    iut_digest TEXT,
    driver TEXT NOT NULL,
    platforms TEXT NOT NULL CHECK (json_valid(platforms)),
    as_of TEXT NOT NULL,
    readings TEXT NOT NULL CHECK (json_valid(readings)),
    seed INTEGER,
    statement TEXT CHECK (json_valid(statement)),
    choices TEXT NOT NULL CHECK (json_valid(choices)),
    versions TEXT NOT NULL CHECK (json_valid(versions)),
    expected INTEGER NOT NULL,
    executed INTEGER NOT NULL,
    duration_ms REAL NOT NULL,
    digest TEXT NOT NULL
  ) STRICT;
  CREATE TABLE rule_verdict (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    rule TEXT NOT NULL,
    platform TEXT NOT NULL,
    in_force INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (run, rule, platform)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE example (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL,
    name TEXT NOT NULL,
    platform TEXT NOT NULL
  ) STRICT;
  CREATE TABLE example_verdict (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    example INTEGER NOT NULL REFERENCES example,
    at TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT,
    flaky INTEGER NOT NULL,
    duration_ms REAL NOT NULL,
    PRIMARY KEY (run, example)
  ) STRICT, WITHOUT ROWID;
`]
