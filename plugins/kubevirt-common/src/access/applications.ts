import { quoteForShell } from './quoteForShell';

/** What speaks on a port, and how a person's machine talks to it. @internal */
export interface Application {
  id: string;
  /** Lines that reach it on a local port. */
  client?(port: number, user: string | undefined): string;
  /** Scheme of its URLs. */
  scheme?: string;
}

const web = (id: 'http' | 'https'): Application => ({
  id,
  scheme: id,
  client: port =>
    `curl ${id === 'https' ? '-k ' : ''}${id}://localhost:${port}/`,
});

const ssh: Application = {
  id: 'ssh',
  client: (port, user) =>
    `ssh -p ${port} ${quoteForShell(`${user ?? '<user>'}@localhost`)}`,
};

const vnc: Application = {
  id: 'vnc',
  client: port => `vncviewer localhost:${port}`,
};

const rdp: Application = {
  id: 'rdp',
  client: (port, user) =>
    `xfreerdp /v:localhost:${port}${user ? ` /u:${quoteForShell(user)}` : ''}`,
};

const postgresql: Application = {
  id: 'postgresql',
  client: port => `psql -h localhost -p ${port} -U postgres`,
};

const mysql: Application = {
  id: 'mysql',
  client: port => `mysql -h 127.0.0.1 -P ${port} -u root -p`,
};

const redis: Application = {
  id: 'redis',
  client: port => `redis-cli -h localhost -p ${port}`,
};

const mongodb: Application = {
  id: 'mongodb',
  client: port => `mongosh --host localhost --port ${port}`,
};

const sqlserver: Application = {
  id: 'sqlserver',
  client: port => `sqlcmd -S localhost,${port} -U sa`,
};

const byPort: Record<number, Application> = {
  22: ssh,
  53: { id: 'dns' },
  80: web('http'),
  443: web('https'),
  1433: sqlserver,
  3000: web('http'),
  3306: mysql,
  3389: rdp,
  5432: postgresql,
  6379: redis,
  8000: web('http'),
  8080: web('http'),
  8443: web('https'),
  9090: web('http'),
  27017: mongodb,
};

const byName: Record<string, Application> = {
  ssh,
  vnc,
  rdp,
  http: web('http'),
  https: web('https'),
  web: web('http'),
  postgres: postgresql,
  postgresql,
  mysql,
  redis,
  mongodb,
  mssql: sqlserver,
};

/**
 * What is known to speak on a port: by its number, else by its name.
 *
 * @param port - `port` is the guest's
 * @internal
 */
export function applicationOf(port: {
  port: number;
  name?: string;
  protocol: string;
}): Application | undefined {
  if (port.protocol !== 'TCP') {
    return port.port === 53 ? byPort[53] : undefined;
  }
  if (port.port >= 5900 && port.port <= 5910) {
    return vnc;
  }
  return byPort[port.port] ?? byName[port.name ?? ''];
}
