import { EntityProvider } from '@backstage/plugin-catalog-react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kubevirtApiRef } from '../src/api';
import { VirtualMachineCard } from '../src/components/VirtualMachineCard';
import { VirtualMachineTab } from '../src/components/VirtualMachineTab';
import { anEntity } from '../src/__testUtils__/entities';
import { fakeKubevirtApi } from '../src/__testUtils__/fakeKubevirtApi';
import { storyOf } from './allStories';
import { Contents } from './Contents';
import { Overview } from './Overview';

const api = fakeKubevirtApi(storyOf);

/**
 * `?story=<name>` is the tab of one story, with `&card` its card; `?all=` the
 * headlines of a group at once; else the list of all stories.
 */
export function Gallery() {
  const [search] = useSearchParams();
  const location = useLocation();
  const story = search.get('story');
  const group = search.get('all');
  return (
    <TestApiProvider apis={[[kubevirtApiRef, api]]}>
      <main style={{ padding: 16 }} data-page={location.search}>
        {story && (
          <EntityProvider entity={anEntity(story)}>
            {search.has('card') ? (
              <div style={{ maxWidth: 480 }}>
                {/* On an entity's page the card is below a heading, too. */}
                <h2>{story}</h2>
                <VirtualMachineCard />
              </div>
            ) : (
              <VirtualMachineTab />
            )}
          </EntityProvider>
        )}
        {!story && (group ? <Overview group={group} /> : <Contents />)}
      </main>
    </TestApiProvider>
  );
}
