-- wrk: asks the addresses of a file one after the other.  wrk … -s paths.lua URL -- questions.txt
local paths = {}
local at = 0

function init(arguments)
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
