import { FormTarget } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { Loaded } from '../hooks/useLoaded';
import { LoadedPart } from './LoadedPart';
import { Notice } from './Notice';
import { SelectInput, SelectOption } from './SelectInput';

/** @internal */
export interface ObjectInputProps {
  id: string;
  /** The name of the object, empty for none. */
  value: string;
  /** The namespace of the object; the target's where absent. */
  namespace?: string;
  target: FormTarget;
  disabled?: boolean;
  onChange: (name: string, size: string | undefined) => void;
}

/**
 * A choice among objects of the namespace. One of another namespace, with
 * which the form was filled in, stays until another is chosen.
 *
 * @internal
 */
export function ObjectInput<T extends { name: string; size?: string }>(
  props: ObjectInputProps & {
    label: string;
    /** What is loaded, in the middle of a sentence. */
    what: string;
    /** Said where there is none. */
    none: string;
    loaded: Loaded<T[]>;
    optionOf: (item: T) => SelectOption;
  },
) {
  const { id, value, namespace, target, label, loaded, onChange } = props;
  const { t } = useTexts();
  const foreign =
    value && namespace && namespace !== target.namespace
      ? `${namespace}/${value}`
      : undefined;
  const select = (items: T[]) => (
    <SelectInput
      id={id}
      label={label}
      value={foreign ?? value}
      disabled={props.disabled}
      required
      options={[
        { value: '', label: t('form.choose') },
        ...(foreign ? [{ value: foreign, label: foreign }] : []),
        ...items.map(props.optionOf),
      ]}
      onChange={name =>
        onChange(name, items.find(each => each.name === name)?.size)
      }
    />
  );
  return (
    <LoadedPart
      what={props.what}
      loaded={loaded}
      empty={
        foreign ? select([]) : <Notice severity="info">{props.none}</Notice>
      }
    >
      {select}
    </LoadedPart>
  );
}
