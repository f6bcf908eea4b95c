import { ToggleGroup, type ToggleOption } from '../widgets/ToggleGroup.tsx';

export type Theme = 'system' | 'light' | 'dark';

const options: readonly ToggleOption<Theme>[] = [
  { value: 'system', label: 'As the system', icon: 'system' },
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
];

export interface ThemeSwitchProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

export function ThemeSwitch({ theme, onChange }: ThemeSwitchProps) {
  return <ToggleGroup label="Theme" value={theme} options={options} onChange={onChange} />;
}
