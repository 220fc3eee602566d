import { Button, Group, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choose, currentLanguage, type Language, languageOf, LANGUAGES } from '.';

const CHOICES = Object.entries(LANGUAGES) as [Language, string][];

/** The languages as entries of a menu. */
export function LanguageItems() {
  const { t } = useTranslation('shell');
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      <Menu.RadioGroup value={currentLanguage()} onChange={(language) => choose(languageOf(language, []))}>
        {CHOICES.map(([language, name]) => (
          <Menu.RadioItem key={language} value={language} lang={language}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

/** The languages as buttons, where there is no menu yet. */
export function LanguageButtons() {
  const { t } = useTranslation('shell');
  return (
    <Group gap={4} role="group" aria-label={t('language')}>
      {CHOICES.map(([language, name]) => (
        <Button
          key={language}
          size="compact-sm"
          variant={language === currentLanguage() ? 'default' : 'subtle'}
          aria-pressed={language === currentLanguage()}
          lang={language}
          onClick={() => choose(language)}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}
