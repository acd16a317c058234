/// Small documents of each format, with everything the readers look at.
enum XMLSeeds {
  static let generic = XMLSafetyTests.message(
    dataSet: """
      <generic:Attributes><generic:Value id="SOURCE" value="made up"/></generic:Attributes>
      <generic:Group type="Sibling"><generic:GroupKey><generic:Value id="SEX" value="F"/>
      </generic:GroupKey><generic:Attributes><generic:Value id="NOTE" value="women"/>
      </generic:Attributes></generic:Group>
      """ + XMLSafetyTests.series(title: "a &amp; b")
        + """
        <generic:Obs><generic:ObsKey><generic:Value id="SEX" value="M"/>
        <generic:Value id="TIME_PERIOD" value="2021"/></generic:ObsKey>
        <generic:ObsValue value="NaN"/></generic:Obs>
        """)

  static let structured = """
    <?xml version="1.0"?>
    <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
     xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific"
     xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:n="urn:x">
    <m:Header><m:ID>X</m:ID><m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD">
    <common:Structure>urn:sdmx:x=A:B(1.0)</common:Structure></m:Structure></m:Header>
    <m:DataSet ss:structureRef="S" xsi:type="n:DataSetType" NOTE="all">
    <Group xsi:type="n:G" SEX="F" TITLE="women"/>
    <Series SEX="F" REF_AREA="AR"><Comp id="SOURCE"><Value>
    <common:Text xml:lang="en">census</common:Text><common:Text xml:lang="es">censo</common:Text>
    </Value><Value>survey</Value></Comp>
    <Obs TIME_PERIOD="2020" OBS_VALUE="1" OBS_STATUS="A"/><Obs TIME_PERIOD="2021"/></Series>
    </m:DataSet></m:StructureSpecificData>
    """

  static let crossSectional = """
    <CrossSectionalData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message"
     xmlns:n="urn:x"><Header><ID>X</ID></Header>
    <n:DataSet REF_AREA="AR"><n:Group TIME="2020" FREQ="A"><n:Section UNIT_MULT="0">
    <n:OBS_VALUE SEX="F" value="1"/><n:OBS_VALUE SEX="M" value="2"/></n:Section></n:Group>
    <n:Group TIME="2021" FREQ="A"><n:Section><n:BIRTHS SEX="T" value="3" STATUS="p"/></n:Section>
    </n:Group></n:DataSet></CrossSectionalData>
    """

  static let structure = """
    <mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
     xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure"
     xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
    <mes:Header><mes:ID>X</mes:ID></mes:Header><mes:Structures>
    <str:Codelists><str:Codelist id="CL_SEX" agencyID="SDMX" version="1.0">
    <com:Name xml:lang="es">Sexo</com:Name><str:Code id="F"><com:Name xml:lang="en">Female
    </com:Name><com:Name xml:lang="es">Mujer</com:Name></str:Code><str:Code id="M">
    <com:Name xml:lang="en">Male</com:Name><str:Parent><Ref id="T"/></str:Parent></str:Code>
    </str:Codelist></str:Codelists>
    <str:Concepts><str:ConceptScheme id="CS" agencyID="SDMX"><com:Name>Concepts</com:Name>
    <str:Concept id="SEX"><com:Name xml:lang="pt">Sexo</com:Name></str:Concept>
    </str:ConceptScheme></str:Concepts>
    <str:DataStructures><str:DataStructure id="B" agencyID="A" version="1.0">
    <com:Name>Made up</com:Name><str:DataStructureComponents><str:DimensionList>
    <str:Dimension id="SEX" position="1"><str:ConceptIdentity><Ref id="SEX"/></str:ConceptIdentity>
    <str:LocalRepresentation><str:Enumeration><Ref id="CL_SEX" agencyID="SDMX"/>
    </str:Enumeration></str:LocalRepresentation></str:Dimension>
    <str:TimeDimension id="TIME_PERIOD"/></str:DimensionList>
    <str:AttributeList><str:Attribute id="REF_AREA"/></str:AttributeList>
    <str:MeasureList><str:PrimaryMeasure id="OBS_VALUE"/></str:MeasureList>
    </str:DataStructureComponents></str:DataStructure></str:DataStructures>
    </mes:Structures></mes:Structure>
    """
}
