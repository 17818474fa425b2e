import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  ClusterStatus,
  FormTarget,
  NamespaceChoice,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { useChoices } from '../hooks/useChoices';
import { useDefault } from '../hooks/useDefault';
import { useLoaded } from '../hooks/useLoaded';
import { Columns } from '../parts/Columns';
import { FieldGroup } from '../parts/FieldGroup';
import { LoadedPart } from '../parts/LoadedPart';
import { Notice } from '../parts/Notice';
import { SelectInput, SelectOption } from '../parts/SelectInput';
import { TextInput } from '../parts/TextInput';

/**
 * The cluster and namespace of a virtual machine. The first cluster that
 * answers is chosen, and in it the namespace that is named like a group of the
 * person's.
 *
 * @internal
 */
export function TargetField(props: FormFieldProps<FormTarget>) {
  const { formData, onChange, idSchema, disabled } = props;
  const { t } = useTexts();
  const target = formData ?? {};
  const clusters = useChoices('clusters', {});
  const namespaces = useChoices('namespaces', target);
  const groups = useOwnGroups();
  const set = (change: FormTarget) => onChange({ ...target, ...change });

  const known = clusters.state === 'ready' ? clusters.value : [];
  const there = namespaces.state === 'ready' ? namespaces.value : undefined;
  const cluster = known.find(({ name }) => name === target.cluster);
  useDefault(target.cluster, firstCluster(known)?.name, name =>
    set({ cluster: name }),
  );
  useDefault(
    target.namespace,
    target.cluster && there && groups && firstNamespace(there, groups),
    namespace => set({ namespace }),
  );

  const labelOf = (
    name: string,
    { system, refused }: Pick<NamespaceChoice, 'system' | 'refused'>,
  ) => {
    if (refused) {
      return t('form.target.refused', { name });
    }
    return system ? t('form.target.system', { name }) : name;
  };
  const namespaceInput = (label: string) => (
    <TextInput
      id={`${idSchema.$id}_namespace`}
      label={label}
      value={target.namespace ?? ''}
      helperText={t('form.target.namespaceHelp')}
      disabled={disabled}
      required
      onChange={namespace => set({ namespace })}
    />
  );
  return (
    <FieldGroup
      field="target"
      title={props.schema.title}
      description={props.schema.description ?? t('form.target.description')}
    >
      <LoadedPart
        what={t('form.what.clusters')}
        loaded={clusters}
        empty={<Notice severity="error">{t('form.target.noCluster')}</Notice>}
      >
        {items => (
          <Columns>
            <SelectInput
              id={`${idSchema.$id}_cluster`}
              label={t('form.target.cluster')}
              value={target.cluster ?? ''}
              disabled={disabled}
              required
              options={withCurrent(
                items.map(({ name, title }) => ({
                  value: name,
                  label: title ?? name,
                })),
                target.cluster,
              )}
              onChange={name => onChange({ cluster: name })}
            />
            <LoadedPart
              what={t('form.what.namespaces')}
              loaded={namespaces}
              empty={namespaceInput(t('form.target.namespace'))}
            >
              {found => (
                <SelectInput
                  id={`${idSchema.$id}_namespace`}
                  label={t('form.target.namespace')}
                  value={target.namespace ?? ''}
                  disabled={disabled}
                  required
                  options={withCurrent(
                    found.map(({ name, system, refused }) => ({
                      value: name,
                      label: labelOf(name, { system, refused }),
                      disabled: refused,
                    })),
                    target.namespace,
                  )}
                  onChange={namespace => set({ namespace })}
                />
              )}
            </LoadedPart>
          </Columns>
        )}
      </LoadedPart>
      {cluster && cluster.state !== 'connected' && (
        <Notice severity="warning">
          {t(
            cluster.state === 'notInstalled'
              ? 'cluster.notInstalled'
              : 'form.target.silent',
            { cluster: cluster.title ?? cluster.name },
          )}
        </Notice>
      )}
      {there?.some(({ refused }) => refused) && (
        <Notice
          severity={
            there.some(
              ({ name, refused }) => refused && name === target.namespace,
            )
              ? 'error'
              : 'info'
          }
        >
          {t('form.target.refusedHelp')}
        </Notice>
      )}
      {namespaces.state === 'error' &&
        namespaceInput(t('form.target.namespace'))}
    </FieldGroup>
  );
}

function useOwnGroups(): string[] | undefined {
  const identity = useApi(identityApiRef);
  const loaded = useLoaded('identity', () => identity.getBackstageIdentity());
  if (loaded.state === 'ready') {
    return loaded.value.ownershipEntityRefs.map(ref =>
      ref.slice(ref.lastIndexOf('/') + 1),
    );
  }
  return loaded.state === 'loading' ? undefined : [];
}

function firstCluster(clusters: ClusterStatus[]) {
  return clusters.find(({ state }) => state === 'connected') ?? clusters[0];
}

function firstNamespace(namespaces: NamespaceChoice[], groups: string[]) {
  const open = namespaces.filter(({ system, refused }) => !system && !refused);
  const found =
    open.find(({ name }) => groups.includes(name)) ??
    open.find(({ name }) => name === 'default') ??
    open[0];
  return found?.name;
}

/** A value that was prefilled and is not offered must not look like another. */
function withCurrent(options: SelectOption[], current = '') {
  return options.some(({ value }) => value === current)
    ? options
    : [{ value: current, label: current }, ...options];
}
