import Button from '@material-ui/core/Button';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useTexts } from '../../hooks';
import { insertMounts } from '../cloudInit/insertMounts';
import { readCloudInit } from '../cloudInit/readCloudInit';
import { FormFieldProps } from '../FormFieldProps';
import { useDefault } from '../hooks/useDefault';
import { CloudInitForm } from '../parts/CloudInitForm';
import { FieldGroup } from '../parts/FieldGroup';
import { Notice } from '../parts/Notice';
import { TextInput } from '../parts/TextInput';

const DEFAULT = `#cloud-config
packages:
# Tells addresses and more of the guest.
- qemu-guest-agent
runcmd:
- [ systemctl, enable, --now, qemu-guest-agent ]
`;

// KubeVirt takes no more of it in the machine itself.
const INLINE_BYTES = 2048;

/**
 * cloud-init: a form for what is common, and the text itself. Both change the
 * same text.
 *
 * @internal
 */
export function CloudInitField(props: FormFieldProps<string>) {
  const { formData, onChange, formContext, idSchema, disabled } = props;
  const { t } = useTexts();
  const [tab, setTab] = useState<'form' | 'text'>('form');
  useDefault(formData, DEFAULT, onChange);
  const text = formData ?? DEFAULT;
  const reading = readCloudInit(text);
  const length = new TextEncoder().encode(text).length;
  const bytes = String(length);
  const names = mountable(formContext?.formData);
  const withMounts = reading.ok ? insertMounts(text, names) : text;
  const { id } = { id: idSchema.$id };
  return (
    <FieldGroup
      field="cloudInit"
      title={props.schema.title}
      description={props.schema.description ?? t('form.cloudInit.description')}
      folded
      summary={
        text.trim() ? t('form.cloudInit.bytes', { bytes }) : t('form.none')
      }
      initiallyOpen={text !== DEFAULT}
    >
      <Tabs
        value={tab}
        indicatorColor="primary"
        textColor="primary"
        aria-label={t('form.cloudInit.views')}
        onChange={(_, next) => setTab(next)}
      >
        <Tab
          value="form"
          id={`${id}_formTab`}
          aria-controls={`${id}_panel`}
          label={t('form.cloudInit.form')}
        />
        <Tab
          value="text"
          id={`${id}_textTab`}
          aria-controls={`${id}_panel`}
          label={t('form.cloudInit.text')}
        />
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}_panel`}
        aria-labelledby={`${id}_${tab}Tab`}
      >
        {tab === 'text' && (
          <TextInput
            id={id}
            label={t('form.cloudInit.text')}
            rows={10}
            code
            value={text}
            disabled={disabled}
            onChange={onChange}
          />
        )}
        {tab === 'form' && reading.ok && (
          <CloudInitForm
            id={id}
            text={text}
            form={reading.form}
            disabled={disabled}
            onChange={onChange}
          />
        )}
        {tab === 'form' && !reading.ok && (
          <Notice severity="warning">
            {reading.reason === 'yaml'
              ? t('form.cloudInit.notYaml', {
                  line: String(reading.line),
                  message: reading.message,
                })
              : t(`form.cloudInit.not.${reading.reason}`)}
          </Notice>
        )}
      </div>
      {withMounts !== text && (
        <div>
          <Button
            size="small"
            variant="outlined"
            disabled={disabled}
            onClick={() => onChange(withMounts)}
          >
            {t('form.cloudInit.mount', {
              names: [...names.filesystems, ...names.disks].join(', '),
            })}
          </Button>
        </div>
      )}
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {t('form.cloudInit.bytes', { bytes })}.{' '}
        {length > INLINE_BYTES
          ? t('form.cloudInit.large')
          : t('form.cloudInit.secret')}
      </Typography>
    </FieldGroup>
  );
}

function mountable(
  data: NonNullable<FormFieldProps<string>['formContext']>['formData'],
) {
  const { disks = [], filesystems = [] } = data?.claims ?? {};
  return {
    disks: disks.map(({ name }) => name),
    filesystems: filesystems.map(({ name }) => name),
  };
}
