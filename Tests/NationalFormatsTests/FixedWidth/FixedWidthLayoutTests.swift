import IntegrationModel
import NationalFormats
import Testing

@Suite("A layout says where fields stand, in whichever form it is written")
struct FixedWidthLayoutTests {
  @Test("An input statement of SAS gives names, places, kinds, labels and implied decimals")
  func sas() throws {
    let layout = try FixedWidthLayout(
      sas: Array(
        """
        /* PROGRAMA DE LEITURA */
        data x; infile "C:\\dados.txt" lrecl=20 missover;
        input
        @0001 Ano $4. /* Ano de referência */
        @005 UF $ 2. /* Unidade da Federação */
        @7 V1028 15.8
        @22 peso 6.
        nome $CHAR3.
        idade 31-33;
        run;
        """.utf8))
    #expect(
      layout.fields == [
        FixedWidthField("Ano", start: 1, width: 4, kind: .text, label: "Ano de referência"),
        FixedWidthField("UF", start: 5, width: 2, kind: .text, label: "Unidade da Federação"),
        FixedWidthField("V1028", start: 7, width: 15, impliedDecimals: 8),
        FixedWidthField("peso", start: 22, width: 6),
        FixedWidthField("nome", start: 28, width: 3, kind: .text),
        FixedWidthField("idade", start: 31, width: 3),
      ])
    #expect(layout.recordLength == 33 && layout.periodIsMissing)
  }

  @Test(
    "Latin-1, a byte order mark and every line end read alike",
    arguments: ["\n", "\r\n", "\r"])
  func writtenOtherwise(end: String) throws {
    let plain = "input\n@1 sexo $1. /* Condi\u{E7}\u{E3}o */\n@2 idade 3.\n;\n"
    let latin = plain.replacing("\n", with: end).unicodeScalars.map { UInt8($0.value) }
    let wide = Array(("\u{FEFF}" + plain.replacing("\n", with: end)).utf8)
    let expected = try FixedWidthLayout(sas: Array(plain.utf8)).fields
    #expect(try FixedWidthLayout(sas: latin).fields == expected)
    #expect(try FixedWidthLayout(sas: wide).fields == expected)
    #expect(expected[0].label == "Condição")
  }

  @Test(
    "Places that no number can hold are refused",
    arguments: [
      "input\n@9223372036854775807 a $9.\n@1 b 3.\n;",
      "input\n@1 a $9223372036854775807.\n b 3.\n;",
      "input\na 2-9223372036854775807\nb 3.\n;",
      "name,start,width\na,9223372036854775807,9\n",
      "name,start,end\na,1,-9223372036854775808\n", "name,start,end\na,-5,9223372036854775807\n",
    ])
  func impossiblePlaces(text: String) {
    let error = errorOf { () throws(ArraigoError) in
      _ = try FixedWidthLayout(Array(text.utf8), file: "layout")
    }
    #expect(error?.code == "bad_layout")
  }

  @Test("A row of a layout table that lacks fields is refused, not left out")
  func raggedTable() {
    let error = errorOf { () throws(ArraigoError) in
      _ = try FixedWidthLayout(
        Array("name,start,width\na,1,2\nb,3\nc,4,1\n".utf8), file: "layout.csv")
    }
    #expect(error?.code == "bad_layout" && error?.place.line == 3)
  }

  @Test("What cannot be understood is an error with its line")
  func damaged() {
    let error = errorOf { () throws(ArraigoError) in
      _ = try FixedWidthLayout(sas: Array("input\n@1 a 3.\n@x b 2.\n;".utf8), file: "in.txt")
    }
    #expect(error?.code == "bad_layout" && error?.place.line == 3 && error?.place.file == "in.txt")
  }

  @Test(
    "A table gives the same, with width or end, in three languages",
    arguments: [
      "name,start,width,type,decimals,label\nsexo,1,1,text,,Sex\npeso,2,6,number,2,Weight\n",
      "variable;inicio;longitud;tipo;decimales;etiqueta\nsexo;1;1;texto;;Sex\npeso;2;6;;2;Weight\n",
      "nome\tinício\tfim\ttipo\tdecimais\tdescrição\nsexo\t1\t1\t$\t\tSex\npeso\t2\t7\tnum\t2\tWeight\n",
    ])
  func table(text: String) throws {
    let layout = try FixedWidthLayout(Array(text.utf8), file: "layout.csv")
    #expect(
      layout.fields == [
        FixedWidthField("sexo", start: 1, width: 1, kind: .text, label: "Sex"),
        FixedWidthField("peso", start: 2, width: 6, impliedDecimals: 2, label: "Weight"),
      ])
  }

  @Test(
    "Fields without a possible place, of one name, or none at all are refused",
    arguments: [
      [], [FixedWidthField("a", start: 0, width: 1)], [FixedWidthField("a", start: 1, width: 0)],
      [FixedWidthField("a", start: 1, width: 1 << 40)],
      [FixedWidthField("a", start: 1, width: 1), FixedWidthField("A", start: 2, width: 1)],
      [FixedWidthField("a", start: 1, width: 1, impliedDecimals: 40)],
    ])
  func impossible(fields: [FixedWidthField]) {
    let error = errorOf { () throws(ArraigoError) in _ = try FixedWidthLayout(fields) }
    #expect(error?.code == "bad_layout")
  }
}
