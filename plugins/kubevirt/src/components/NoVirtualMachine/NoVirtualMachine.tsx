import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { CopyableCommand } from '../CopyableCommand';
import { StatePanel } from '../StatePanel';

const EXAMPLE = [
  'metadata:',
  '  annotations:',
  `    ${KUBEVIRT_CLUSTER_ANNOTATION}: <cluster>`,
  `    ${KUBEVIRT_NAMESPACE_ANNOTATION}: <namespace>`,
  `    ${KUBEVIRT_VM_ANNOTATION}: <name>`,
];

/**
 * The entity has no virtual machine, and how it gets one.
 *
 * @internal
 */
export function NoVirtualMachine() {
  const { t } = useTexts();
  return (
    <StatePanel
      health="notice"
      title={t('state.empty.title')}
      text={t('state.empty.text')}
    >
      <CopyableCommand lines={EXAMPLE} label={t('state.empty.annotations')} />
    </StatePanel>
  );
}
