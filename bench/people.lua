-- Signed-in people: each looks at something of the file ("cookie<tab>path"), reads about a second, looks
-- again; with "at_once" behind the file, without reading.
local looks = {}
function init(arguments)
  for line in io.lines(arguments[1]) do
    local cookie, path = line:match("^(.-)\t(.+)$")
    looks[#looks + 1] = { path, { Cookie = cookie } }
  end
  if arguments[2] == "at_once" then delay = nil end
  math.randomseed(os.time())
end
function request()
  local look = looks[math.random(#looks)]
  return wrk.format("GET", look[1], look[2])
end
function delay() return math.random(500, 1500) end
