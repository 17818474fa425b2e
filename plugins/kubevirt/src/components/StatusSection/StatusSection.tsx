import {
  ClusterStatus,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useTexts } from '../../hooks';
import { Disclosure } from '../Disclosure';
import { KeyValueList } from '../KeyValueList';
import { Section } from '../Section';
import { ConditionTable } from './ConditionTable';
import { useFacts } from './useFacts';

/**
 * The facts of a virtual machine at a glance, and its conditions.
 *
 * @internal
 */
export const StatusSection = memo(
  (props: { view: VirtualMachineView; cluster: ClusterStatus }) => {
    const { view, cluster } = props;
    const { t } = useTexts();
    const facts = useFacts(view, cluster);
    return (
      <Section id="status" title={t('status.title')}>
        <KeyValueList items={facts} />
        {view.conditions.length > 0 && (
          <Disclosure
            summary={t('status.conditions', { count: view.conditions.length })}
            initiallyOpen={view.conditions.some(
              ({ polarity }) => polarity === 'bad',
            )}
          >
            <ConditionTable conditions={view.conditions} />
          </Disclosure>
        )}
      </Section>
    );
  },
);
