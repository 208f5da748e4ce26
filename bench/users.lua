-- People, not a flood: each looks at something of the file, reads about a second, looks again.
local looks = {}
function init(arguments)
  for line in io.lines(arguments[1]) do looks[#looks + 1] = line end
  math.randomseed(os.time())
end
function request() return wrk.format("GET", looks[math.random(#looks)]) end
function delay() return math.random(500, 1500) end
