extension WordDocument {
  /// What pandoc does to a page on its way into a document, as its filter in Lua: pages in landscape,
  /// columns of tables as wide as what stands in them, small print where a table is wide, and charts as
  /// pictures with their meaning as text.
  static let filter = #"""
    -- How wide a line of text is in landscape, in inches.
    local line_inches = 9.7
    -- About how many characters stand on it.
    local characters = 96

    local function each_row(table, take)
      for _, row in ipairs(table.head.rows) do take(row) end
      for _, body in ipairs(table.bodies) do
        for _, row in ipairs(body.body) do take(row) end
      end
    end

    -- The longest word and the longest cell of each column.
    local function measure(table)
      local words, cells = {}, {}
      local function take(row)
        local column = 1
        for _, cell in ipairs(row.cells) do
          local text = pandoc.utils.stringify(pandoc.Div(cell.contents))
          local longest = 0
          for word in text:gmatch("%S+") do longest = math.max(longest, utf8.len(word) or #word) end
          words[column] = math.max(words[column] or 1, longest)
          cells[column] = math.max(cells[column] or 1, utf8.len(text) or #text)
          column = column + cell.col_span
        end
      end
      each_row(table, take)
      return words, cells
    end

    -- Turns a cell into small print, bold where it was.
    local function make_small(cell)
      local blocks = pandoc.Div(cell.contents)
      local text = pandoc.utils.stringify(blocks):gsub("&", "&amp;"):gsub("<", "&lt;")
      local is_bold = false
      pandoc.walk_block(blocks, {Strong = function() is_bold = true end})
      cell.contents = {pandoc.Plain({pandoc.RawInline("openxml",
        '<w:r><w:rPr>' .. (is_bold and "<w:b/>" or "") .. '<w:sz w:val="16"/></w:rPr>' ..
        '<w:t xml:space="preserve">' .. text .. "</w:t></w:r>")})}
    end

    -- Each column has room for its longest word; what is left goes to the long texts.
    function Table(table)
      local words, cells = measure(table)
      local room, weights, sum = characters, {}, 0
      for column = 1, #table.colspecs do room = room - (words[column] or 1) - 3 end
      if room < 0 then
        each_row(table, function(row) for _, cell in ipairs(row.cells) do make_small(cell) end end)
        room = room + characters // 4
      end
      local longer = 0
      for column = 1, #table.colspecs do
        longer = longer + math.sqrt(math.max((cells[column] or 1) - (words[column] or 1), 0))
      end
      for column = 1, #table.colspecs do
        local word, cell = words[column] or 1, cells[column] or 1
        local share = longer > 0 and math.sqrt(math.max(cell - word, 0)) / longer or 0
        weights[column] = word + 3 + math.max(room, 0) * share
        sum = sum + weights[column]
      end
      for column, spec in ipairs(table.colspecs) do
        table.colspecs[column] = {spec[1], weights[column] / sum}
      end
      return table
    end

    -- Charts become pictures of points, which every word processor shows; not all show drawings.
    local count = 0
    function Image(image)
      local kind, drawing = pandoc.mediabag.fetch(image.src)
      if not drawing or not drawing:find("<svg", 1, true) then return nil end
      local meaning = drawing:match("<desc[^>]*>(.-)</desc>")
      if meaning and #image.caption == 0 then image.caption = {pandoc.Str(meaning)} end
      local width = tonumber(drawing:match('width="(%d+)"'))
      if width then image.attributes.width = math.min(width / 96, line_inches) .. "in" end
      -- Reading the page has made the names of attributes small.
      drawing = drawing:gsub("viewbox=", "viewBox=")
      local is_drawn, points = pcall(pandoc.pipe, "rsvg-convert", {"--zoom=2"}, drawing)
      if is_drawn then
        count = count + 1
        image.src = "chart-" .. count .. ".png"
        pandoc.mediabag.insert(image.src, "image/png", points)
      else
        io.stderr:write("charts stay drawings\n")
      end
      return image
    end

    -- The last paragraph's section is A4 in landscape.
    function Pandoc(document)
      document.blocks:insert(pandoc.RawBlock("openxml",
        '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' ..
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" ' ..
        'w:footer="567" w:gutter="0"/></w:sectPr></w:pPr></w:p>'))
      return document
    end
    """#
}
