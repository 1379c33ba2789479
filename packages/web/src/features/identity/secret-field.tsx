import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A password, which can be looked at, and which says when Caps Lock is on. */
export function SecretField({ description, onKeyUp, onBlur, ...rest }: PasswordInputProps) {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);

  function look(event: KeyboardEvent<HTMLInputElement>) {
    setCapsLock(event.getModifierState('CapsLock'));
    onKeyUp?.(event);
  }

  return (
    <PasswordInput
      {...rest}
      autoCapitalize="none"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword'), tabIndex: 0 }}
      description={capsLock ? t('identity.capsLock') : description}
      onKeyUp={look}
      onBlur={(event) => {
        setCapsLock(false);
        onBlur?.(event);
      }}
    />
  );
}
