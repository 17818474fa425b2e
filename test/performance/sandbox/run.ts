import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Agent, request } from 'undici';

/**
 * Measures the sandbox cluster from outside: how long it takes to start, what
 * a get costs, and whether lists and watches of many machines stay flat in
 * memory. Run with `node --import tsx test/performance/sandbox/run.ts 10000`.
 */
const machines = Number(process.argv[2] ?? 10_000);
const eventsPerSecond = 200;
const watchSeconds = 20;
const command = resolve(
  __dirname,
  '../../../packages/sandbox-cluster/bin/sandbox-cluster.js',
);

interface Running {
  url: string;
  token: string;
  agent: Agent;
  startedMs: number;
  /** Resident memory in megabytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

async function start(...args: string[]): Promise<Running> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--expose-gc', command, '--no-tls', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', text => {
    output += text;
  });
  child.stderr.resume();
  while (!/current-context/.test(output)) {
    await once(child.stdout, 'data');
  }
  const startedMs = performance.now() - begun;
  const [, url] = /server: (.*)/.exec(output)!;
  const [, token] = /token: (.*)/.exec(output)!;
  return {
    url,
    token,
    startedMs,
    agent: new Agent({ connections: 8 }),
    memory: async () => {
      const { readFile } = await import('node:fs/promises');
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

function send(
  { url, token, agent }: Running,
  method: 'GET' | 'PATCH',
  path: string,
  body?: object,
) {
  return request(url + path, {
    method,
    dispatcher: agent,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/merge-patch+json' }),
    },
    body: body && JSON.stringify(body),
  });
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] * 100) / 100;
}

async function measureGet(cluster: Running, path: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 2_000; count++) {
    const begun = performance.now();
    const { body } = await send(cluster, 'GET', path);
    await body.dump();
    times.push(performance.now() - begun);
  }
  return median(times.slice(500));
}

async function listAll(cluster: Running): Promise<number[]> {
  const path = '/apis/kubevirt.io/v1/virtualmachines?limit=500';
  const times: number[] = [];
  let token = '';
  do {
    const begun = performance.now();
    const { body } = await send(cluster, 'GET', `${path}&continue=${token}`);
    const { metadata } = (await body.json()) as {
      metadata: { continue?: string };
    };
    times.push(performance.now() - begun);
    token = metadata.continue ?? '';
  } while (token);
  return times;
}

async function watch(cluster: Running): Promise<{ seen(): number }> {
  const { body } = await send(
    cluster,
    'GET',
    `/apis/kubevirt.io/v1/virtualmachines?watch=1&resourceVersion=0&sendInitialEvents=false&resourceVersionMatch=NotOlderThan`,
  );
  let lines = 0;
  body.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1;
  });
  body.on('error', () => {});
  return { seen: () => lines };
}

async function change(cluster: Running): Promise<number[]> {
  const times: number[] = [];
  const { body } = await send(
    cluster,
    'GET',
    '/apis/kubevirt.io/v1/virtualmachines?limit=200',
  );
  const { items } = (await body.json()) as {
    items: Array<{ metadata: { namespace: string; name: string } }>;
  };
  const path = ({ namespace, name }: { namespace: string; name: string }) =>
    `/apis/kubevirt.io/v1/namespaces/${namespace}/virtualmachines/${name}`;
  const begun = performance.now();
  for (let count = 0; count < eventsPerSecond * watchSeconds; count++) {
    const due = begun + (count * 1000) / eventsPerSecond;
    const early = due - performance.now();
    if (early > 0) {
      await new Promise(done => setTimeout(done, early));
    }
    const sent = performance.now();
    const { metadata } = items[count % items.length];
    const answer = await send(cluster, 'PATCH', path(metadata), {
      metadata: { annotations: { 'example.com/count': String(count) } },
    });
    await answer.body.dump();
    times.push(performance.now() - sent);
  }
  return times;
}

async function main() {
  const report: Record<string, string | number> = {};
  const starts: number[] = [];
  for (let count = 0; count < 5; count++) {
    const cluster = await start();
    starts.push(cluster.startedMs);
    if (count === 4) {
      report['get, ms (median)'] = await measureGet(
        cluster,
        '/api/v1/namespaces/default',
      );
    }
    await cluster.stop();
  }
  report['start until it answers, ms (median of 5)'] = median(starts);

  const large = await start('--vms', String(machines), '--no-simulate');
  report[`start with ${machines} VMs, s`] =
    Math.round(large.startedMs / 100) / 10;
  report['memory after start, MB'] = await large.memory();
  report['get of one of them, ms (median)'] = await measureGet(
    large,
    '/apis/kubevirt.io/v1/namespaces/team-1/virtualmachines/vm-00001',
  );
  await listAll(large);
  report['memory after a list, MB'] = await large.memory();
  const pages: number[] = [];
  for (let count = 0; count < 10; count++) {
    pages.push(...(await listAll(large)));
  }
  report['list page of 500, ms (median)'] = median(pages);
  report['memory after 11 lists, MB'] = await large.memory();

  const watched = await watch(large);
  await change(large);
  report[`memory after ${watchSeconds} s of writes, MB`] = await large.memory();
  const before = watched.seen();
  const writes = await change(large);
  report['events in the second half'] = watched.seen() - before;
  report['write, ms (median)'] = median(writes);
  report[`memory after ${2 * watchSeconds} s of writes, MB`] =
    await large.memory();
  await large.stop();
  console.table(report);
}

main();
