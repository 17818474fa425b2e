import { Page } from 'playwright-core';
import { createNamespace } from './cluster';
import { connect, Kubernetes } from './kubernetes';
import { OpenApp, openApp } from './openApp';

/** What a journey works with: the app, and a namespace that is its own. */
export interface Journey {
  app: OpenApp;
  page: Page;
  kubernetes: Kubernetes;
  namespace: string;
  /** Data of the form "Create virtual machine", for a machine that is small. */
  form(name: string, more?: object): object;
  end(): Promise<void>;
}

/** Opens the app, and makes the namespace. */
export async function startJourney(): Promise<Journey> {
  const kubernetes = connect();
  const namespace = await createNamespace();
  const app = await openApp();
  return {
    app,
    page: app.page,
    kubernetes,
    namespace: namespace.name,
    form: (name, more = {}) => ({
      target: { cluster: kubernetes.cluster, namespace: namespace.name },
      name,
      owner: 'group:default/team-a',
      boot: {
        from: 'containerDisk',
        image: 'quay.io/containerdisks/fedora:42',
      },
      size: { cpu: '1', memory: '1Gi' },
      ...more,
    }),
    end: async () => {
      await app.close();
      await namespace.remove();
    },
  };
}
