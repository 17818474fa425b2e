import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { say } from './say.mjs';

/** Children that run in process groups of their own, so that all of each can be ended. */
const running = new Set();

/**
 * Runs a command to its end with this terminal.
 *
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { env = process.env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/**
 * Runs a command to its end and keeps what it prints.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, { env = process.env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env });
    const handle = {
      exited: new Promise(done => child.once('close', done)),
      kill: signal => child.kill(signal),
    };
    running.add(handle);
    handle.exited.then(() => running.delete(handle));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', text => {
        output += text;
        if (onLine) text.split('\n').filter(Boolean).forEach(onLine);
      });
    }
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Starts a command that goes on, its output in a file.
 *
 * @param {{ log: string, env?: object }} options
 */
export function start(command, args, { log, env = process.env }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const child = spawn(command, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const written = new Promise(done =>
    child.once('close', () => file.end(done)),
  );
  const handle = {
    log,
    pid: child.pid,
    exited: new Promise(resolve => {
      child.once('error', error => resolve(error.message));
      child.once('exit', async (code, signal) => {
        // Its last words come after its end; what it started itself may hold
        // the pipes for longer than anybody wants to wait.
        await Promise.race([written, sleep(1_000, undefined, { ref: false })]);
        resolve(signal ? `signal ${signal}` : `exit code ${code}`);
      });
    }),
    /** The last lines of what it printed. */
    tail: (lines = 25) =>
      readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
    /** @returns {boolean} whether anything was left that could be told */
    kill: signal => {
      try {
        return process.kill(-child.pid, signal);
      } catch {
        return false;
      }
    },
  };
  running.add(handle);
  handle.exited.then(() => running.delete(handle));
  return handle;
}

/** Ends everything that `start` started: politely, and after five seconds for good. */
export async function stopAll() {
  const handles = [...running];
  if (handles.length > 0) say('\nStopping …');
  handles.forEach(handle => handle.kill('SIGTERM'));
  const patience = new Promise(resolve => setTimeout(resolve, 5_000).unref());
  await Promise.race([Promise.all(handles.map(h => h.exited)), patience]);
  // The group may outlive its leader, and its ports with it.
  for (let left = handles, tries = 0; left.length > 0 && tries < 100; tries++) {
    left = left.filter(handle => handle.kill('SIGKILL'));
    await sleep(20);
  }
}
