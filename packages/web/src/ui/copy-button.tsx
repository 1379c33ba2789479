import { ActionIcon, Button, CopyButton as Copy, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type Props = { value: string /** With a label it is a button, without an icon. */; label?: string };

export function CopyButton({ value, label }: Props) {
  const { t } = useTranslation();
  return (
    <Copy value={value} timeout={1600}>
      {({ copied, copy }) => {
        const icon = copied ? <IconCheck size={15} /> : <IconCopy size={15} />;
        const says = t(copied ? 'ui.copied' : 'ui.copy');
        if (label) {
          return (
            <Button variant="default" leftSection={icon} onClick={copy}>
              {copied ? says : label}
            </Button>
          );
        }
        return (
          <Tooltip label={says}>
            <ActionIcon onClick={copy} aria-label={says}>
              {icon}
            </ActionIcon>
          </Tooltip>
        );
      }}
    </Copy>
  );
}
