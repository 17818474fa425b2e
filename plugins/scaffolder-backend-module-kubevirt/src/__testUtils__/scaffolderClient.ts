import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { until } from './until';

/** How a task ended and what it said. */
export interface TaskResult {
  id: string;
  status: string;
  /** All lines of the log, joined. */
  log: string;
  output: Record<string, unknown>;
}

/** The scaffolder's API, for the tasks of one template. */
export interface ScaffolderClient {
  /** Starts a task of the template and waits for its end. */
  run(values: object): Promise<TaskResult>;
  /** Starts a task of the template. */
  start(values: object): Promise<string>;
  /** Runs a task that has ended again, and waits for its end. */
  retry(id: string): Promise<TaskResult>;
  cancel(id: string): Promise<void>;
  /** Waits until a task's log says something; throws where it ends before. */
  said(id: string, text: string | RegExp): Promise<void>;
  finished(id: string): Promise<TaskResult>;
  dryRun(values: object): Promise<{ status: number; body: string }>;
}

interface TaskEvent {
  type: string;
  body: { message: string; output?: Record<string, unknown> };
}

/**
 * Talks to a scaffolder over HTTP.
 *
 * @param options - `base` is the URL of the scaffolder's API
 */
export function scaffolderClient(options: {
  base: string;
  template: TemplateEntityV1beta3;
}): ScaffolderClient {
  const { base, template } = options;

  async function request<T>(method: string, route: string, body?: object) {
    const response = await fetch(`${base}${route}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${route}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as T;
  }

  async function events(id: string) {
    return request<TaskEvent[]>('GET', `/tasks/${id}/events`);
  }

  async function result(id: string): Promise<TaskResult | undefined> {
    const { status } = await request<{ status: string }>('GET', `/tasks/${id}`);
    if (!['completed', 'failed', 'cancelled'].includes(status)) {
      return undefined;
    }
    const all = await events(id);
    return {
      id,
      status,
      log: all.map(({ body }) => body.message).join('\n'),
      output: all.find(({ type }) => type === 'completion')?.body.output ?? {},
    };
  }

  const client: ScaffolderClient = {
    async start(values) {
      const { id } = await request<{ id: string }>('POST', '/tasks', {
        templateRef: 'template:default/test',
        values,
      });
      return id;
    },
    async run(values) {
      return client.finished(await client.start(values));
    },
    async retry(id) {
      await request('POST', `/tasks/${id}/retry`, {});
      return client.finished(id);
    },
    async cancel(id) {
      await request('POST', `/tasks/${id}/cancel`);
    },
    async finished(id) {
      return until(() => result(id), `the end of task ${id}`);
    },
    async said(id, text) {
      await until(async () => {
        const said = (await events(id)).some(({ body }) =>
          typeof text === 'string'
            ? body.message.includes(text)
            : text.test(body.message),
        );
        const ended = said ? undefined : await result(id);
        if (ended) {
          throw new Error(`The task ended without ${text}: ${ended.log}`);
        }
        return said || undefined;
      }, `${text}`);
    },
    async dryRun(values) {
      const response = await fetch(`${base}/dry-run`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          template,
          values,
          directoryContents: [],
        }),
      });
      return { status: response.status, body: await response.text() };
    },
  };
  return client;
}
