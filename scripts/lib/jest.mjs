/**
 * The command of every test run. A test fails for what it finds and not for
 * its time, as a busy machine may stand still for seconds; one that waits for
 * what never comes ends after a minute.
 */
export const jest = [
  'backstage-cli',
  'repo',
  'test',
  '--watchAll=false',
  '--testTimeout',
  '60000',
];
