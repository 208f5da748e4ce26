// Which columns the table shows; remembered on this device.
import { Button } from '@/platform/kit/button';
import { Check } from '@/platform/kit/check';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { useWords } from '@/platform/words/words';
import { columnCodes, shownFirst, withColumn } from './table_columns';
import type { ColumnCode } from './table_columns';

interface Props { chosen: readonly ColumnCode[]; onChange: (chosen: readonly ColumnCode[]) => void; onClose: () => void }

export function ColumnDialog({ chosen, onChange, onClose }: Props) {
  const { say } = useWords();
  return (
    <Dialog title={say('directory_table.columns')} open onClose={onClose}>
      <p>{say('directory_table.columns_help')}</p>
      <div className="columns">
        {columnCodes.map((code) => (
          <Check key={code} checked={chosen.includes(code)} onChange={(on) => onChange(withColumn(chosen, code, on))}>{say(`directory_table.column_${code}`)}</Check>
        ))}
      </div>
      <DialogActions>
        <Button onPress={() => onChange(shownFirst)}>{say('directory_table.columns_usual')}</Button>
        <Button look="primary" onPress={onClose}>{say('web.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
