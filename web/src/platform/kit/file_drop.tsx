// A place to drop files on, or to choose them by button; both do the same.
import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import type { DropItem } from 'react-aria-components';
import { Button } from './button';

interface FileDropProps { title: string; choose: string; children: ReactNode; onFiles: (files: File[]) => void }

async function filesOf(items: DropItem[]): Promise<File[]> {
  const files = await Promise.all(items.map((item) => (item.kind === 'file' ? item.getFile() : undefined)));
  return files.filter((file) => file !== undefined);
}

export function FileDrop({ title, choose, children, onFiles }: FileDropProps) {
  return (
    <DropZone
      className="file-drop"
      aria-label={title}
      getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
      onDrop={(event) => void filesOf(event.items).then(onFiles)}
    >
      <FileUp size={32} aria-hidden />
      <b>{title}</b>
      <FileTrigger allowsMultiple onSelect={(list) => list && onFiles([...list])}>
        <Button look="primary">{choose}</Button>
      </FileTrigger>
      {children}
    </DropZone>
  );
}
