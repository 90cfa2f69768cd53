# expect: ok stdout="equal\n"
require 'etc'

mask = File.read('/proc/self/status')[/^Cpus_allowed:\s*(\S+)/, 1]
puts Etc.nprocessors == mask.delete(',').to_i(16).to_s(2).count('1') ? 'equal' : 'different'
