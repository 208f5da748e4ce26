// Parts of one thing, one shown at a time; arrow keys move between them.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { useChosenInSight } from './in_sight';

export interface TabPart { id: string; title: ReactNode; count?: number | undefined; content: ReactNode }

interface TabsProps {
  label: string;
  parts: readonly TabPart[];
  selected?: string;
  onSelect?: (id: string) => void;
}

export function Tabs({ label, parts, selected, onSelect }: TabsProps) {
  const row = useChosenInSight<HTMLDivElement>(selected);
  return (
    <AriaTabs
      className="tabs"
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList ref={row} aria-label={label} className="tabs__list">
        {parts.map(({ id, title, count }) => (
          <Tab key={id} id={id} className="tabs__tab">
            {title}
            {count !== undefined && <span className="tabs__count">{count.toLocaleString('ja-JP')}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tabs__panel">{content}</TabPanel>
      ))}
    </AriaTabs>
  );
}
