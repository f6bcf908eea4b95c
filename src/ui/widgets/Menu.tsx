import { Menu as BaseMenu } from '@base-ui/react/menu';
import { useState } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';

export type MenuItem = { readonly id: string; readonly title: string } & (
  | { readonly onSelect: () => void }
  /** Opens in a tab of its own. */
  | { readonly href: string }
);

export interface MenuProps {
  readonly label: string;
  readonly icon?: IconName;
  /** Where one group ends and the next begins, a line is drawn. */
  readonly groups: readonly (readonly MenuItem[])[];
}

/** A button that opens a list of things to do. */
export function Menu({ label, icon, groups }: MenuProps) {
  // The list opens inside the landmark that its button stands in.
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  return (
    <BaseMenu.Root modal={false}>
      <div className={styles.menu} ref={setPlace}>
        <BaseMenu.Trigger className={styles.trigger}>
          {icon && <Icon name={icon} />}
          <span>{label}</span>
        </BaseMenu.Trigger>
      </div>
      <BaseMenu.Portal container={place}>
        <BaseMenu.Positioner
          className={styles.positioner}
          side="top"
          align="end"
          sideOffset={12}
          collisionPadding={8}
        >
          <BaseMenu.Popup className={styles.popup}>
            {groups.map((items, index) => (
              <BaseMenu.Group key={index} className={styles.group}>
                {items.map((item) =>
                  'href' in item ? (
                    <BaseMenu.LinkItem
                      key={item.id}
                      className={styles.item}
                      href={item.href}
                      target="_blank"
                      closeOnClick
                    >
                      {item.title}
                    </BaseMenu.LinkItem>
                  ) : (
                    <BaseMenu.Item key={item.id} className={styles.item} onClick={item.onSelect}>
                      {item.title}
                    </BaseMenu.Item>
                  ),
                )}
              </BaseMenu.Group>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
