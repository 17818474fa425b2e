import { ComponentType, useEffect, useRef } from 'react';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { useOwnEntity } from '../hooks/useOwnEntity';
import { TextInput } from '../parts/TextInput';

interface OwnerFieldProps extends FormFieldProps<string> {
  /** All fields that the form knows, by name. */
  registry?: {
    fields: { [name: string]: ComponentType<FormFieldProps<string>> };
  };
}

/**
 * Who a virtual machine belongs to: Backstage's own OwnerPicker, which begins
 * with the person's first group, or the person.
 *
 * @internal
 */
export function OwnerField(props: OwnerFieldProps) {
  const { formData, onChange, idSchema, registry } = props;
  const { t } = useTexts();
  const own = useOwnEntity();
  const isChosen = useRef(false);
  // What the person has emptied stays empty.
  useEffect(() => {
    if (formData) {
      isChosen.current = true;
    } else if (own && !isChosen.current) {
      onChange(own);
    }
  });
  const schema = {
    ...props.schema,
    title: props.schema.title ?? t('form.owner.title'),
    description: props.schema.description ?? t('form.owner.description'),
  };
  const Picker = registry?.fields.OwnerPicker;
  return Picker ? (
    <Picker {...props} schema={schema} />
  ) : (
    <TextInput
      id={idSchema.$id}
      label={schema.title}
      helperText={schema.description}
      value={formData ?? ''}
      required={props.required}
      disabled={props.disabled}
      onChange={onChange}
    />
  );
}
