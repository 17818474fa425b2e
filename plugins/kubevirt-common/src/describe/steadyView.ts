import { VirtualMachineView } from '../view';

/**
 * The view that a person is shown.
 *
 * @public
 */
export interface SteadyView {
  view: VirtualMachineView;
  /** Milliseconds since 1970; since when the cluster says otherwise, where it does. */
  otherwiseSince?: number;
}

/** Seconds for which a VM may have no node before that is news: claims are bound and nodes added meanwhile. */
const placing = 45;

/** Seconds for which an import that failed has to get on before it counts as mended: CDI's importer fails and is started again. */
const importing = 90;

/**
 * Keeps what is shown from flapping between states that KubeVirt passes
 * through: without a node while one is looked for, and failed and tried again
 * while a disk is imported. All other news is shown at once.
 *
 * @param options - `shown` is what this function returned last, absent at
 *   first; `view` is what the cluster says at the moment `now`
 * @public
 */
export function steadyView(options: {
  shown?: SteadyView;
  view: VirtualMachineView;
  now: Date;
}): SteadyView {
  const { shown, view, now } = options;
  if (!shown || shown.view.uid !== view.uid) {
    return { view };
  }
  const since = shown.otherwiseSince ?? now.getTime();
  const seconds = patience(shown.view, view);
  return (now.getTime() - since) / 1000 >= seconds
    ? { view }
    : { view: shown.view, otherwiseSince: since };
}

function patience(shown: VirtualMachineView, view: VirtualMachineView): number {
  if (shown.health === 'progress' && view.status === 'ErrorUnschedulable') {
    return placing;
  }
  return shown.status === 'DataVolumeError' && view.status === 'Provisioning'
    ? importing
    : 0;
}
