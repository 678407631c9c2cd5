import { inHistory } from './database.ts'

// A process that is killed while it writes, when some of it is in the file already: `node … FILE`.
inHistory(process.argv[2] ?? '', (db) => {
  db.exec("PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE run SET iut = 'half'; UPDATE example_verdict SET reason = hex(randomblob(200))")
  process.kill(process.pid, 'SIGKILL')
})
