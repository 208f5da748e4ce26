// Reads a workbook with exceljs and prints what a spreadsheet program would see of it: FILE.
import ExcelJS from 'exceljs';

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
const sheets = book.worksheets.map((sheet) => {
  const rows = [];
  let formulas = 0;
  sheet.eachRow((row) => {
    const cells = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.type === ExcelJS.ValueType.Formula || cell.type === ExcelJS.ValueType.Hyperlink) formulas += 1;
      cells.push(cell.value);
    });
    rows.push(cells);
  });
  return {
    name: sheet.name, rows, formulas, header: sheet.headerFooter.oddHeader ?? '',
    frozen: sheet.views.some(({ state, ySplit }) => state === 'frozen' && ySplit === 1),
    titles: sheet.pageSetup.printTitlesRow ?? '', filter: sheet.autoFilter !== undefined && sheet.autoFilter !== null,
  };
});
console.log(JSON.stringify(sheets));
