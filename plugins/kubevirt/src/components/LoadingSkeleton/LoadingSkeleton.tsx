import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { LoadingBars } from './LoadingBars';

/**
 * The outline of the tab.
 *
 * @internal
 */
export function LoadingSkeleton(props: { label: string }) {
  return (
    <>
      <EntityInfoCard>
        <LoadingBars label={props.label} />
      </EntityInfoCard>
      <div aria-hidden="true">
        <EntityInfoCard>
          <LoadingBars label="" />
        </EntityInfoCard>
      </div>
    </>
  );
}
