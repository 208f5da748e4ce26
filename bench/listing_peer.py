"""What a script of an office would do: excel COUNT FILE with XlsxWriter, booklet COUNT FILE with
WeasyPrint; the rows are made here, as wide as ours."""
import sys

COLUMNS = 32


def row(number):
    return [f"見本訪問看護ステーション{number}", f"ミホンホウモンカンゴステーション{number}", "訪問看護ステーション",
            "訪問看護", "770-0001", f"見本県見本市桜町一丁目{number}番{number % 30}号", "北部",
            f"0880-00-{number:04d}", f"0880-01-{number:04d}", "", "https://example.jp/", "社会福祉法人見本会",
            "月〜金 09:00〜17:30"] + [""] * (COLUMNS - 17) + [34.07, 134.55, "介護サービス情報公表システム",
                                                     "2026-11-23 22:14"]


def excel(count, path):
    import xlsxwriter
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for number in range(count):
        for column, value in enumerate(row(number)):
            sheet.write(number, column, value)
    book.close()


def booklet(count, path):
    import weasyprint
    lines = "".join(f"<tr><td>{number}</td><td><b>{r[0]}</b><br>{r[1]}<br>{r[5]}</td><td>{r[7]}<br>FAX {r[8]}</td>"
                    f"<td>{r[12]}</td></tr>" for number, r in ((n, row(n)) for n in range(count)))
    style = ("<style>html{font:9pt 'BIZ UDPGothic'}table{width:100%;border-collapse:collapse}"
             "td{border-bottom:.5pt solid;padding:3pt}tr{break-inside:avoid}</style>")
    document = weasyprint.HTML(string=f"<html lang=ja>{style}<table><tbody>{lines}</tbody></table>").render()
    document.write_pdf(path)
    print(len(document.pages))


{"excel": excel, "booklet": booklet}[sys.argv[1]](int(sys.argv[2]), sys.argv[3])
