import { EntityProvider } from '@backstage/plugin-catalog-react';
import { anEntity } from '../src/__testUtils__/entities';
import { Headline } from '../src/components/Headline';
import { Layout } from '../src/components/Layout';
import { MachineActions } from '../src/components/MachineActions';
import { storyGroups } from './allStories';

/** The headlines of all stories of a group, to be compared with each other. */
export function Overview(props: { group: string }) {
  const stories = Object.entries(storyGroups[props.group] ?? {});
  return (
    <EntityProvider entity={anEntity()}>
      <Layout>
        {stories.flatMap(([name, story]) =>
          (Array.isArray(story) ? story : []).flatMap(
            ({ identity, view }, index) =>
              view
                ? [
                    <section key={`${name} ${index}`}>
                      <small>{name}</small>
                      <Headline
                        view={view}
                        actions={
                          <MachineActions identity={identity} view={view} />
                        }
                      />
                    </section>,
                  ]
                : [],
          ),
        )}
      </Layout>
    </EntityProvider>
  );
}
