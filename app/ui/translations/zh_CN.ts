<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>组成</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Zhixing {0}. Training and simulation for transport enforcement. All scenes and people are invented.</source>
            <translation>知行 {0}：交通运输行政执法训练与模拟。场景与人物均为虚构。</translation>
        </message>
    </context>
    <context>
        <name>ActOptions</name>
        <message>
            <source>Act: words, pinyin initials or number</source>
            <translation>违法行为：字、拼音首字母或编号</translation>
        </message>
        <message>
            <source>Illegal act</source>
            <translation>违法行为</translation>
        </message>
        <message>
            <source>Forbidden by</source>
            <translation>违反的规定</translation>
        </message>
        <message>
            <source>Penalised by</source>
            <translation>处罚依据</translation>
        </message>
        <message>
            <source>The provisions here mean {0} {1}</source>
            <translation>文书现有的条款对应：{0} {1}</translation>
        </message>
        <message>
            <source>version of {0}</source>
            <translation>{0} 公布的版本</translation>
        </message>
        <message>
            <source>version not known</source>
            <translation>版本不详</translation>
        </message>
        <message>
            <source>The library names none.</source>
            <translation>库里没有列出条款。</translation>
        </message>
    </context>
    <context>
        <name>ActSummary</name>
        <message>
            <source>Fine</source>
            <translation>罚款</translation>
        </message>
        <message>
            <source>Open the act</source>
            <translation>看这个行为</translation>
        </message>
    </context>
    <context>
        <name>ActView</name>
        <message>
            <source>Committed on {0}: the law before the change applies. {1}</source>
            <translation>行为日 {0} 在修法之前，按旧法处理。{1}</translation>
        </message>
        <message>
            <source>What is broken</source>
            <translation>违反</translation>
        </message>
        <message>
            <source>What threatens</source>
            <translation>处罚依据</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>处罚要点</translation>
        </message>
        <message>
            <source>Other measures</source>
            <translation>其他措施</translation>
        </message>
        <message>
            <source>Day of the act {0}</source>
            <translation>行为日 {0}</translation>
        </message>
        <message>
            <source>Fine</source>
            <translation>罚款</translation>
        </message>
        <message>
            <source>Where serious</source>
            <translation>情节严重</translation>
        </message>
        <message>
            <source>Where not corrected in time</source>
            <translation>逾期不改正</translation>
        </message>
        <message>
            <source>On persons responsible</source>
            <translation>对责任人员</translation>
        </message>
        <message>
            <source>Illegal income above {0} yuan: {1} to {2} times of it</source>
            <translation>违法所得超过 {0} 元：处 {1} 至 {2} 倍</translation>
        </message>
        <message>
            <source>No fine in figures; see the rule and the measures.</source>
            <translation>没有写明数额的罚款，看处罚要点和措施。</translation>
        </message>
        <message>
            <source>Work it out</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>To be verified</source>
            <translation>待核</translation>
        </message>
        <message>
            <source>Official text</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Gist</source>
            <translation>要旨</translation>
        </message>
        <message>
            <source>The library holds no gist of this article yet.</source>
            <translation>法规库还没有这一条的大意。</translation>
        </message>
        <message>
            <source>Not ours to punish: secure the leads and transfer to {0}.</source>
            <translation>不归交通运输处罚：固定线索，移送{0}。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Law of the act and law of {0} differ. {1}</source>
            <translation>行为时的法与 {0} 的法不同。{1}</translation>
        </message>
        <message>
            <source>Point by point</source>
            <translation>逐项比较</translation>
        </message>
        <message>
            <source>Discretion</source>
            <translation>裁量</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Practice elsewhere: {0} (for comparison only)</source>
            <translation>外地做法：{0}（仅供对照）</translation>
        </message>
        <message>
            <source>Who is liable</source>
            <translation>责任主体</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>For acts committed</source>
            <translation>适用的行为日</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} 至 {1}</translation>
        </message>
    </context>
    <context>
        <name>AddForm</name>
        <message>
            <source>Take points off</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>None of the rules says it</source>
            <translation>规则以外</translation>
        </message>
        <message>
            <source>Another rule</source>
            <translation>换一条规则</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>扣分数</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>评查项</translation>
        </message>
        <message>
            <source>Item of the standard</source>
            <translation>评查项</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题在哪里</translation>
        </message>
        <message>
            <source>How to mend it</source>
            <translation>怎样改正</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>可以不写</translation>
        </message>
    </context>
    <context>
        <name>AdministratorForm</name>
        <message>
            <source>Login name</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>2 to 40: a–z, 0–9 . - _</source>
            <translation>2–40 位小写字母、数字、. - _</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Make the account</source>
            <translation>建立账号</translation>
        </message>
    </context>
    <context>
        <name>AttentionTable</name>
        <message>
            <source>Station</source>
            <translation>站位</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>看到哪里</translation>
        </message>
        <message>
            <source>Nearest, m</source>
            <translation>最近，米</translation>
        </message>
        <message>
            <source>Looked at, s</source>
            <translation>停留，秒</translation>
        </message>
        <message>
            <source>Attention by station</source>
            <translation>各站位的查看情况</translation>
        </message>
        <message>
            <source>{0} of {1} stations were read or recorded; {2} were never faced.</source>
            <translation>{1} 个站位看清或记录了 {0} 个，从未朝向 {2} 个。</translation>
        </message>
        <message>
            <source>Never faced</source>
            <translation>从未朝向</translation>
        </message>
        <message>
            <source>Faced, not readable</source>
            <translation>朝向过，看不清</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>看清</translation>
        </message>
        <message>
            <source>Read and recorded</source>
            <translation>看清并记录</translation>
        </message>
    </context>
    <context>
        <name>Brief</name>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Phases</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Red lines</source>
            <translation>红线</translation>
        </message>
        <message>
            <source>To hand in</source>
            <translation>应交材料</translation>
        </message>
    </context>
    <context>
        <name>Broken</name>
        <message>
            <source>The run is paused</source>
            <translation>训练已暂停</translation>
        </message>
        <message>
            <source>The run broke off</source>
            <translation>训练中途断开</translation>
        </message>
        <message>
            <source>All {0} events are kept. Take the run up where it stopped, or end it: it is then scored with what was done so far.</source>
            <translation>{0} 条事件全部保存。可以从停下的地方接着做，也可以就此结束，按已做的部分评分。</translation>
        </message>
        <message>
            <source>The station ended unexpectedly. What happened is in its log file.</source>
            <translation>训练站意外退出，经过已记入它的日志文件。</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>接着做</translation>
        </message>
        <message>
            <source>End and score</source>
            <translation>结束并评分</translation>
        </message>
    </context>
    <context>
        <name>BusyBar</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停下…</translation>
        </message>
    </context>
    <context>
        <name>CalculatorsPage</name>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Print as PDF</source>
            <translation>打印为 PDF</translation>
        </message>
        <message>
            <source>Step by step</source>
            <translation>计算步骤</translation>
        </message>
        <message>
            <source>Calculators</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Fill in the figures at the left: each step appears here with its article.</source>
            <translation>在左边填数字，这里逐个列出步骤和依据条文。</translation>
        </message>
        <message>
            <source>Nothing worked out yet</source>
            <translation>还没有结果</translation>
        </message>
        <message>
            <source>The calculation has been copied, step by step.</source>
            <translation>计算步骤已复制。</translation>
        </message>
        <message>
            <source>Saved as {0}</source>
            <translation>已存为 {0}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>CaseFields</name>
        <message>
            <source>Add a row</source>
            <translation>加一行</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Add an officer</source>
            <translation>加一名执法人员</translation>
        </message>
        <message>
            <source>Add a provision</source>
            <translation>加一条依据</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>加一条</translation>
        </message>
        <message>
            <source>Add a signature</source>
            <translation>加一个签名</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>身份证件号</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Employer and post</source>
            <translation>工作单位及职务</translation>
        </message>
        <message>
            <source>Home address</source>
            <translation>住址</translation>
        </message>
        <message>
            <source>Name of the organisation</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Certificate number</source>
            <translation>执法证号</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签名日期</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签名人</translation>
        </message>
        <message>
            <source>Post or capacity</source>
            <translation>职务或身份</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>Why there is no signature</source>
            <translation>没有签名的原因</translation>
        </message>
        <message>
            <source>As the document writes it</source>
            <translation>文书上的写法</translation>
        </message>
        <message>
            <source>Statute, article or subject: the library completes it</source>
            <translation>输入法名、条号或内容，由法库补全</translation>
        </message>
        <message>
            <source>Key in the library</source>
            <translation>法库中的编号</translation>
        </message>
        <message>
            <source>Version (day of adoption)</source>
            <translation>版本（公布日期）</translation>
        </message>
        <message>
            <source>From</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>In figures (yuan)</source>
            <translation>小写（元）</translation>
        </message>
        <message>
            <source>In capitals</source>
            <translation>大写</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>机关</translation>
        </message>
        <message>
            <source>Across the pages</source>
            <translation>骑缝章</translation>
        </message>
        <message>
            <source>Reviewing body</source>
            <translation>复议机关</translation>
        </message>
        <message>
            <source>Days to apply for review</source>
            <translation>申请复议的天数</translation>
        </message>
        <message>
            <source>Court</source>
            <translation>管辖法院</translation>
        </message>
        <message>
            <source>Months to go to court</source>
            <translation>起诉的月数</translation>
        </message>
        <message>
            <source>Review before court</source>
            <translation>先复议再起诉</translation>
        </message>
    </context>
    <context>
        <name>CaseTasksPage</name>
        <message>
            <source>Brief</source>
            <translation>练习简述</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>全部班级</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>Trainee</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>只交一次</translation>
        </message>
        <message>
            <source>As often as time allows</source>
            <translation>限时内可再交</translation>
        </message>
        <message>
            <source>Handing in</source>
            <translation>交卷次数</translation>
        </message>
        <message>
            <source>One</source>
            <translation>一人</translation>
        </message>
        <message>
            <source>Two, apart from one another</source>
            <translation>两人各自评</translation>
        </message>
        <message>
            <source>Appraisers</source>
            <translation>评查人</translation>
        </message>
        <message>
            <source>Minutes from the start</source>
            <translation>从开始起的分钟数</translation>
        </message>
        <message>
            <source>empty: no limit</source>
            <translation>留空：不限</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止时间</translation>
        </message>
        <message>
            <source>Give the task</source>
            <translation>布置任务</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新任务</translation>
        </message>
        <message>
            <source>Tasks that are out</source>
            <translation>还没有交卷的任务</translation>
        </message>
        <message>
            <source>Case file tasks</source>
            <translation>案卷任务</translation>
        </message>
        <message>
            <source>All {0} of them</source>
            <translation>全部 {0} 人</translation>
        </message>
        <message>
            <source>{0} not handed in yet</source>
            <translation>{0} 份还没有交</translation>
        </message>
        <message>
            <source>A task that you give stands here until it is handed in.</source>
            <translation>布置的任务在交卷以前都列在这里。</translation>
        </message>
        <message>
            <source>No task is out</source>
            <translation>没有未交卷的任务</translation>
        </message>
        <message>
            <source>given {0} by {1}</source>
            <translation>{1}布置于{0}</translation>
        </message>
        <message>
            <source>two appraisers</source>
            <translation>两人评查</translation>
        </message>
        <message>
            <source>writing, until {0}</source>
            <translation>正在写，到 {0}</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>正在写</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take back the task of {0}</source>
            <translation>撤回{0}的任务</translation>
        </message>
        <message>
            <source>Write whole minutes, such as 90.</source>
            <translation>请填整数分钟，例如 90。</translation>
        </message>
        <message>
            <source>Write day and time as {0}.</source>
            <translation>请写日期和时间，例如 {0}。</translation>
        </message>
        <message>
            <source>The task was given to {0} trainees.</source>
            <translation>任务已布置给 {0} 名学员。</translation>
        </message>
        <message>
            <source>The task was taken back.</source>
            <translation>任务已撤回。</translation>
        </message>
    </context>
    <context>
        <name>CaseView</name>
        <message>
            <source>Day of the act {0}</source>
            <translation>行为日 {0}</translation>
        </message>
        <message>
            <source>Invented for teaching</source>
            <translation>教学用，虚构</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>案情</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>At issue</source>
            <translation>争议焦点</translation>
        </message>
        <message>
            <source>How it was handled</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>To take away</source>
            <translation>要点</translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message>
            <source>General procedure</source>
            <translation>普通程序</translation>
        </message>
        <message>
            <source>Simple procedure</source>
            <translation>简易程序</translation>
        </message>
        <message>
            <source>Off-site procedure</source>
            <translation>非现场执法</translation>
        </message>
        <message>
            <source>{0} minutes from the start</source>
            <translation>从开始起 {0} 分钟</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>到 {0} 为止</translation>
        </message>
        <message>
            <source>no time limit</source>
            <translation>不限时</translation>
        </message>
    </context>
    <context>
        <name>CasesPage</name>
        <message>
            <source>Case files</source>
            <translation>案卷</translation>
        </message>
        <message>
            <source>New case file</source>
            <translation>新建案卷</translation>
        </message>
        <message>
            <source>Appraisal practice</source>
            <translation>评查练习</translation>
        </message>
        <message>
            <source>Your time runs from now, also while the program is closed: {0}.</source>
            <translation>时间从现在开始计算，关掉程序也照样走：{0}。</translation>
        </message>
        <message>
            <source>Begin {0}?</source>
            <translation>开始“{0}”？</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Begin one from an exercise brief, or from a run that you have finished.</source>
            <translation>可以从案卷练习开始，也可以从做完的一次训练开始。</translation>
        </message>
        <message>
            <source>No case file yet</source>
            <translation>还没有案卷</translation>
        </message>
        <message>
            <source>My case files</source>
            <translation>我的案卷</translation>
        </message>
        <message>
            <source>{0} kept</source>
            <translation>共 {0} 卷</translation>
        </message>
        <message>
            <source>{0} documents</source>
            <translation>文书 {0} 份</translation>
        </message>
        <message>
            <source>{0} points</source>
            <translation>{0} 分</translation>
        </message>
        <message>
            <source>handed in</source>
            <translation>已交卷</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>到 {0} 为止</translation>
        </message>
        <message>
            <source>From a brief</source>
            <translation>来自案卷练习</translation>
        </message>
        <message>
            <source>From a run</source>
            <translation>来自训练</translation>
        </message>
        <message>
            <source>version {0}</source>
            <translation>第 {0} 版</translation>
        </message>
    </context>
    <context>
        <name>CataloguePage</name>
        <message>
            <source>Words, pinyin or initials</source>
            <translation>字词、拼音或首字母</translation>
        </message>
        <message>
            <source>Search scenarios</source>
            <translation>搜索场景</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>Easy first</source>
            <translation>先易后难</translation>
        </message>
        <message>
            <source>Weakest result first</source>
            <translation>最弱的在前</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>没有符合的</translation>
        </message>
        <message>
            <source>Try fewer words or another field.</source>
            <translation>请减少字词，或换一个领域。</translation>
        </message>
    </context>
    <context>
        <name>Chain</name>
        <message>
            <source>Evidence on which no fact stands</source>
            <translation>没有用来证明事实的证据</translation>
        </message>
        <message>
            <source>evidence {0} is not there</source>
            <translation>没有证据 {0}</translation>
        </message>
        <message>
            <source>no evidence yet</source>
            <translation>还没有证据</translation>
        </message>
        <message>
            <source>no document lists it yet</source>
            <translation>还没有文书的证据栏列入</translation>
        </message>
    </context>
    <context>
        <name>Charts</name>
        <message>
            <source>Skills: {0}</source>
            <translation>能力：{0}</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>能力</translation>
        </message>
        <message>
            <source>Tension of those present</source>
            <translation>在场人员的紧张度</translation>
        </message>
        <message>
            <source>No change</source>
            <translation>没有变化</translation>
        </message>
        <message>
            <source>Nobody's tension changed.</source>
            <translation>没有人的情绪发生变化。</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Highest tension {0}</source>
            <translation>最高紧张度 {0}</translation>
        </message>
    </context>
    <context>
        <name>CheckedForm</name>
        <message>
            <source>At least {0} characters, of two kinds</source>
            <translation>至少 {0} 个字符，两种以上</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>New password once more</source>
            <translation>再输一次新密码</translation>
        </message>
        <message>
            <source>Enter a password.</source>
            <translation>请输入密码。</translation>
        </message>
        <message>
            <source>The two new passwords differ. Enter the same one twice.</source>
            <translation>两次输入的新密码不同，请输入同一个密码。</translation>
        </message>
    </context>
    <context>
        <name>ChoiceControl</name>
        <message>
            <source>Not chosen</source>
            <translation>未选</translation>
        </message>
    </context>
    <context>
        <name>ChosenCard</name>
        <message>
            <source>Chosen station</source>
            <translation>所选训练站</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>训练站</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Picture rate</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Ask for a break</source>
            <translation>请他停一下</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>保存并关闭</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>看复盘</translation>
        </message>
    </context>
    <context>
        <name>Citation</name>
        <message>
            <source>Open the provision</source>
            <translation>打开条文</translation>
        </message>
        <message>
            <source>This source is still to be verified</source>
            <translation>此来源待核，不作扣分依据</translation>
        </message>
    </context>
    <context>
        <name>ClassForm</name>
        <message>
            <source>Classes</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>New class</source>
            <translation>新班级</translation>
        </message>
        <message>
            <source>Open class</source>
            <translation>开班</translation>
        </message>
        <message>
            <source>No class has been opened yet.</source>
            <translation>还没有开设班级。</translation>
        </message>
        <message>
            <source>{0} people, since {1}</source>
            <translation>{0} 人 · {1} 开班</translation>
        </message>
        <message>
            <source>Closed {0}</source>
            <translation>{0} 结班</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>结班</translation>
        </message>
        <message>
            <source>Close {0}</source>
            <translation>结班：{0}</translation>
        </message>
        <message>
            <source>Class {0} is open</source>
            <translation>班级“{0}”已开班</translation>
        </message>
        <message>
            <source>Close {0}?</source>
            <translation>让“{0}”结班？</translation>
        </message>
        <message>
            <source>Nobody can be put into it any more. Its people and their runs stay.</source>
            <translation>结班后不能再往里加人；已有人员和训练记录都保留。</translation>
        </message>
        <message>
            <source>Close class</source>
            <translation>结班</translation>
        </message>
        <message>
            <source>Class {0} is closed</source>
            <translation>班级“{0}”已结班</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>do it</source>
            <translation>执行</translation>
        </message>
        <message>
            <source>Pinyin initials and article numbers work too</source>
            <translation>支持拼音首字母与条号</translation>
        </message>
        <message>
            <source>Nothing fits. Try fewer words, pinyin initials, or an article number.</source>
            <translation>没有找到。请减少字词，或输入拼音首字母、条号。</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在检索…</translation>
        </message>
    </context>
    <context>
        <name>CommentForm</name>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>costs nothing</source>
            <translation>不扣分</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Earlier version</source>
            <translation>上一版本</translation>
        </message>
        <message>
            <source>Later version</source>
            <translation>下一版本</translation>
        </message>
        <message>
            <source>Only what changed</source>
            <translation>只看有变化的</translation>
        </message>
        <message>
            <source>Both versions</source>
            <translation>两个版本</translation>
        </message>
        <message>
            <source>Struck through: taken out. Underlined: put in.</source>
            <translation>删除线：删去；下划线：新增</translation>
        </message>
        <message>
            <source>Compare versions</source>
            <translation>版本对照</translation>
        </message>
        <message>
            <source>{0} of {1} articles differ</source>
            <translation>{1} 条中 {0} 条有变化</translation>
        </message>
        <message>
            <source>Two appraisers</source>
            <translation>两人评查</translation>
        </message>
        <message>
            <source>All kept in the chain, {0} lines</source>
            <translation>已全部记入校验链，{0} 条</translation>
        </message>
        <message>
            <source>The first is right</source>
            <translation>第一人对</translation>
        </message>
        <message>
            <source>The second is right</source>
            <translation>第二人对</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>下一处分歧</translation>
        </message>
        <message>
            <source>Difference before</source>
            <translation>上一处分歧</translation>
        </message>
        <message>
            <source>The final sheet</source>
            <translation>最后的成绩单</translation>
        </message>
        <message>
            <source>differences</source>
            <translation>分歧</translation>
        </message>
        <message>
            <source>There is nothing to compare yet</source>
            <translation>还不能对照</translation>
        </message>
        <message>
            <source>Where they differ</source>
            <translation>有分歧</translation>
        </message>
        <message>
            <source>Where they agree</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>None</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>chance alone agrees on all</source>
            <translation>偶然也会全部一致</translation>
        </message>
        <message>
            <source>over {0} automatic findings</source>
            <translation>对 {0} 处自动发现</translation>
        </message>
        <message>
            <source>Agreement on what costs points</source>
            <translation>扣分一致程度</translation>
        </message>
        <message>
            <source>2a/(2a+b+c), a both, b and c one alone</source>
            <translation>2a/(2a+b+c)，a 两人都扣，b、c 一人扣</translation>
        </message>
        <message>
            <source>Cohen's kappa</source>
            <translation>Cohen κ</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>两人都扣</translation>
        </message>
        <message>
            <source>{0} with other points</source>
            <translation>其中 {0} 处扣分不同</translation>
        </message>
        <message>
            <source>One alone</source>
            <translation>只有一人扣</translation>
        </message>
        <message>
            <source>Score as decided</source>
            <translation>裁定后得分</translation>
        </message>
    </context>
    <context>
        <name>Confirm</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Contents</name>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>{0} papers</source>
            <translation>{0} 份</translation>
        </message>
    </context>
    <context>
        <name>CourseTimeline</name>
        <message>
            <source>Lost</source>
            <translation>失分</translation>
        </message>
        <message>
            <source>Deeds</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Injects</source>
            <translation>注入</translation>
        </message>
        <message>
            <source>Tension</source>
            <translation>紧张度</translation>
        </message>
        <message>
            <source>Said</source>
            <translation>问话</translation>
        </message>
    </context>
    <context>
        <name>DataCard</name>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the data folder</source>
            <translation>打开数据文件夹</translation>
        </message>
        <message>
            <source>Demonstration, all people invented</source>
            <translation>演示数据，人员均为虚构</translation>
        </message>
        <message>
            <source>Own data</source>
            <translation>正式数据</translation>
        </message>
        <message>
            <source>Own base…</source>
            <translation>建立自有数据库…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Backups kept</source>
            <translation>保留份数</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Check everything</source>
            <translation>全面核验</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>one a day</source>
            <translation>每天一份</translation>
        </message>
        <message>
            <source>Integrity</source>
            <translation>完整性</translation>
        </message>
        <message>
            <source>chains, journal files, photographs</source>
            <translation>记录链、记录文件、照片</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>from the next start</source>
            <translation>下次启动时生效</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>{0}, newest {1}</source>
            <translation>{0} 份，最近 {1}</translation>
        </message>
        <message>
            <source>Backed up as {0}</source>
            <translation>已备份为 {0}</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>正在核验</translation>
        </message>
        <message>
            <source>{0} problems. The newest backup still holds the former state.</source>
            <translation>发现 {0} 处问题。请不要改动数据文件夹，并从备份中找回原样。</translation>
        </message>
        <message>
            <source>{0} runs, {1} lines and {2} hand-ins checked, everything is as it was written.</source>
            <translation>已检查 {0} 次训练、{1} 条记录和 {2} 份交卷，都和写入时一致。</translation>
        </message>
        <message>
            <source>Saved, holds from the next start</source>
            <translation>已保存，下次启动时生效</translation>
        </message>
    </context>
    <context>
        <name>DayBar</name>
        <message>
            <source>Day of the act</source>
            <translation>行为日</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>DayEdit</name>
        <message>
            <source>Choose from a month</source>
            <translation>从月历里选</translation>
        </message>
        <message>
            <source>This is no date. Write it like {0}.</source>
            <translation>这不是日期，请写成 {0}。</translation>
        </message>
    </context>
    <context>
        <name>DayPicker</name>
        <message>
            <source>Month before</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>下个月</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>No day</source>
            <translation>不限日期</translation>
        </message>
        <message>
            <source>{0}-{1}</source>
            <translation>{0} 年 {1} 月</translation>
        </message>
    </context>
    <context>
        <name>DeadlineForm</name>
        <message>
            <source>By procedure</source>
            <translation>按程序期限</translation>
        </message>
        <message>
            <source>By number</source>
            <translation>自己填天数</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>days</source>
            <translation>日</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>小时</translation>
        </message>
        <message>
            <source>Count back from the event</source>
            <translation>从事件往前推</translation>
        </message>
        <message>
            <source>Not settled</source>
            <translation>两种都列（法未写明）</translation>
        </message>
        <message>
            <source>Moves on</source>
            <translation>顺延</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>不顺延</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>多久</translation>
        </message>
        <message>
            <source>Counted in</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Last day on a day off</source>
            <translation>末日遇休息日</translation>
        </message>
        <message>
            <source>for hours with the time, such as {0}</source>
            <translation>按小时的写到时刻，如 {0}</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>起算事件</translation>
        </message>
    </context>
    <context>
        <name>DebriefPage</name>
        <message>
            <source>Debrief</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>Record does not hold</source>
            <translation>记录对不上</translation>
        </message>
        <message>
            <source>Record chain verified</source>
            <translation>记录链已核验</translation>
        </message>
        <message>
            <source>{0} events · chain whole · score derived from the record</source>
            <translation>{0} 条事件 · 记录链完整 · 得分由记录重算</translation>
        </message>
        <message>
            <source>Score report</source>
            <translation>评分报告</translation>
        </message>
        <message>
            <source>Open the provision</source>
            <translation>打开条文</translation>
        </message>
        <message>
            <source>Go to the moment</source>
            <translation>跳到时刻</translation>
        </message>
        <message>
            <source>Next line</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>Previous line</source>
            <translation>上一项</translation>
        </message>
        <message>
            <source>Points lost</source>
            <translation>扣分项</translation>
        </message>
        <message>
            <source>Points gained</source>
            <translation>得分项</translation>
        </message>
        <message>
            <source>Instructor's remarks</source>
            <translation>教员评语</translation>
        </message>
        <message>
            <source>lines</source>
            <translation>逐项</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>没有可以显示的内容</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
        <message>
            <source>Moments</source>
            <translation>过程</translation>
        </message>
        <message>
            <source>Hidden faults</source>
            <translation>隐患</translation>
        </message>
        <message>
            <source>Photographs</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Line of thought</source>
            <translation>处置思路</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>看到哪里</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>From above</source>
            <translation>俯视</translation>
        </message>
        <message>
            <source>Case file</source>
            <translation>案卷</translation>
        </message>
    </context>
    <context>
        <name>DecideForm</name>
        <message>
            <source>As the first appraiser has it</source>
            <translation>按第一位评查人</translation>
        </message>
        <message>
            <source>As the second appraiser has it</source>
            <translation>按第二位评查人</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>Desktop</name>
        <message>
            <source>Something went wrong in the program. The details are in the log; please try again.</source>
            <translation>程序内部出错，详情已记入日志，请再试一次。</translation>
        </message>
        <message>
            <source>Looking for unfinished runs</source>
            <translation>查找没有做完的训练</translation>
        </message>
        <message>
            <source>Handing in case files whose time is up</source>
            <translation>正在交到时的案卷</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>修改密码</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Stop and sign out</source>
            <translation>停止并退出登录</translation>
        </message>
        <message>
            <source>A run is under way</source>
            <translation>训练正在进行</translation>
        </message>
        <message>
            <source>The station will save and close. The run can be taken up again later.</source>
            <translation>训练站会保存并关闭，之后可以接着做。</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>停止并关闭</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Read</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Propose a change</source>
            <translation>提出修改</translation>
        </message>
        <message>
            <source>Back to the shipped version</source>
            <translation>恢复随程序版本</translation>
        </message>
        <message>
            <source>Nobody has changed this document yet; it holds as the program ships it.</source>
            <translation>还没有人改过，按随程序发布的内容执行。</translation>
        </message>
        <message>
            <source>Maintained by the bureau, version {0}</source>
            <translation>本单位维护，第 {0} 版</translation>
        </message>
        <message>
            <source>Not there yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>As shipped</source>
            <translation>随程序</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>A second person has to decide on it.</source>
            <translation>须由另一个人复核。</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>复核意见</translation>
        </message>
        <message>
            <source>needed to send it back</source>
            <translation>退回时必填</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Proposal no. {0} has been approved.</source>
            <translation>第 {0} 号提案已批准。</translation>
        </message>
        <message>
            <source>Proposal no. {0} was sent back.</source>
            <translation>第 {0} 号提案已退回。</translation>
        </message>
        <message>
            <source>Proposal no. {0} has been withdrawn.</source>
            <translation>第 {0} 号提案已撤回。</translation>
        </message>
        <message>
            <source>A proposal is handed in that puts the shipped version in force again; a second person decides.</source>
            <translation>将提交一份恢复随程序版本的提案，由另一个人复核。</translation>
        </message>
        <message>
            <source>The program's own library</source>
            <translation>程序自带的法规库</translation>
        </message>
        <message>
            <source>Go back to the shipped version?</source>
            <translation>恢复随程序版本？</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>提交</translation>
        </message>
    </context>
    <context>
        <name>DifferenceRow</name>
        <message>
            <source>Both</source>
            <translation>两人都扣</translation>
        </message>
        <message>
            <source>Only the first</source>
            <translation>只有第一人扣</translation>
        </message>
        <message>
            <source>Only the second</source>
            <translation>只有第二人扣</translation>
        </message>
        <message>
            <source>Other points</source>
            <translation>扣分不同</translation>
        </message>
        <message>
            <source>beside the rules</source>
            <translation>规则以外</translation>
        </message>
        <message>
            <source>First appraiser</source>
            <translation>第一位评查人</translation>
        </message>
        <message>
            <source>Second appraiser</source>
            <translation>第二位评查人</translation>
        </message>
        <message>
            <source>Decided by {0}: {1}</source>
            <translation>{0}裁定：{1}</translation>
        </message>
        <message>
            <source>no points off</source>
            <translation>不扣分</translation>
        </message>
        <message>
            <source>counts</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>The first is right…</source>
            <translation>第一人对…</translation>
        </message>
        <message>
            <source>The second is right…</source>
            <translation>第二人对…</translation>
        </message>
    </context>
    <context>
        <name>DiscretionPanel</name>
        <message>
            <source>No discretion standard for this act; the range of the law itself counts.</source>
            <translation>这个行为没有裁量基准，按法定幅度。</translation>
        </message>
        <message>
            <source>An example in thirds, to be verified: no standard of your bureau. Do not decide by it.</source>
            <translation>示例（待核）：按法定幅度三等分，不是本单位的裁量基准，不能据此决定。</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>幅度</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>Copy reasons</source>
            <translation>复制理由</translation>
        </message>
    </context>
    <context>
        <name>DocumentForm</name>
        <message>
            <source>Date of the document</source>
            <translation>文书日期</translation>
        </message>
        <message>
            <source>Whom it concerns</source>
            <translation>涉及哪一位</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Replies to or delivers</source>
            <translation>答复或送达哪一份</translation>
        </message>
        <message>
            <source>Being written</source>
            <translation>起草中</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>已出具</translation>
        </message>
        <message>
            <source>Add a document</source>
            <translation>加一份文书</translation>
        </message>
        <message>
            <source>Not a date yet. Write it as {0}; until then the old one stays.</source>
            <translation>还不是日期，请写成 {0} 的样子；在此之前保留原来的日期。</translation>
        </message>
    </context>
    <context>
        <name>DocumentList</name>
        <message>
            <source>Form</source>
            <translation>文书种类</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>增加</translation>
        </message>
        <message>
            <source>Next by the procedure</source>
            <translation>程序上接下来</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>{0} empty</source>
            <translation>缺 {0} 栏</translation>
        </message>
        <message>
            <source>{0} wrong</source>
            <translation>{0} 处不合</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>已写</translation>
        </message>
        <message>
            <source>for: {0}</source>
            <translation>用于：{0}</translation>
        </message>
        <message>
            <source>Begin {0}</source>
            <translation>开始{0}</translation>
        </message>
    </context>
    <context>
        <name>DocumentReader</name>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>样张</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
        <message>
            <source>Form {0}</source>
            <translation>文书 {0}</translation>
        </message>
    </context>
    <context>
        <name>EditPanel</name>
        <message>
            <source>Hand in for review</source>
            <translation>提交复核</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>It holds only after a second person has approved it.</source>
            <translation>经另一个人批准后才生效。</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>施行日</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>修改理由</translation>
        </message>
        <message>
            <source>Basis: articles</source>
            <translation>依据法条</translation>
        </message>
        <message>
            <source>one a line, such as: Penalty law, article 33</source>
            <translation>每行一条，如：行政处罚法第33条</translation>
        </message>
        <message>
            <source>Or another document</source>
            <translation>或依据文件</translation>
        </message>
        <message>
            <source>name and number</source>
            <translation>名称和文号</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>为什么改</translation>
        </message>
    </context>
    <context>
        <name>EditorPage</name>
        <message>
            <source>Case file</source>
            <translation>案卷</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Handed in: look at the review</source>
            <translation>已交卷，看评查</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Next finding</source>
            <translation>下一处问题</translation>
        </message>
        <message>
            <source>Next document</source>
            <translation>下一份文书</translation>
        </message>
        <message>
            <source>Previous document</source>
            <translation>上一份文书</translation>
        </message>
        <message>
            <source>Form or page</source>
            <translation>填写／样张</translation>
        </message>
        <message>
            <source>Reasons one by one</source>
            <translation>分步说理</translation>
        </message>
        <message>
            <source>Papers and printing</source>
            <translation>成卷与打印</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>立即保存</translation>
        </message>
        <message>
            <source>Opening the case file…</source>
            <translation>正在打开案卷…</translation>
        </message>
        <message>
            <source>What you changed since the last saving will be lost.</source>
            <translation>上次保存以后所做的修改会丢失。</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>不保存就离开？</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>不保存并离开</translation>
        </message>
        <message>
            <source>The case file cannot be opened</source>
            <translation>案卷打不开</translation>
        </message>
        <message>
            <source>given by {0}</source>
            <translation>{0}布置</translation>
        </message>
        <message>
            <source>{0} minutes left. What is saved then is handed in by itself.</source>
            <translation>还剩 {0} 分钟，到时会把已保存的内容自动交卷。</translation>
        </message>
        <message>
            <source>Time is up. What is written is being handed in.</source>
            <translation>时间到，正在自动交卷。</translation>
        </message>
        <message>
            <source>It is kept as it is now and can't be changed any more; you can still read it.</source>
            <translation>交卷后按现在的样子存档，不能再改，仍然可以查看。</translation>
        </message>
        <message>
            <source>A new version can be begun from it.</source>
            <translation>可以接着它再写新的一版。</translation>
        </message>
        <message>
            <source>Hand this case file in?</source>
            <translation>现在交这份案卷？</translation>
        </message>
        <message>
            <source>Handed in.</source>
            <translation>已交卷。</translation>
        </message>
        <message>
            <source>Time was up: the last saved version is handed in.</source>
            <translation>时间已到，已把最后保存的一版交卷。</translation>
        </message>
        <message>
            <source>Saved as {0}. The other file is as the other person left it.</source>
            <translation>已另存为 {0}，原来的文件没有动。</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>Saved · version {0}</source>
            <translation>已存 · 第 {0} 版</translation>
        </message>
    </context>
    <context>
        <name>EntryFrame</name>
        <message>
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Print as PDF</source>
            <translation>打印为 PDF</translation>
        </message>
        <message>
            <source>What it rests on and when it is made</source>
            <translation>依据和何时制作</translation>
        </message>
    </context>
    <context>
        <name>EvidenceChip</name>
        <message>
            <source>Missing: {0}</source>
            <translation>缺：{0}</translation>
        </message>
    </context>
    <context>
        <name>EvidencePanel</name>
        <message>
            <source>Same skill</source>
            <translation>同项技能</translation>
        </message>
        <message>
            <source>All criteria</source>
            <translation>全部评分项</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Nobody was spoken to in this run.</source>
            <translation>这次训练里没有与任何人对话。</translation>
        </message>
        <message>
            <source>Nothing was said</source>
            <translation>没有对话</translation>
        </message>
    </context>
    <context>
        <name>Face</name>
        <message>
            <source>Zhixing</source>
            <translation>知行</translation>
        </message>
        <message>
            <source>Training and simulation for transport enforcement</source>
            <translation>交通运输行政执法训练与模拟</translation>
        </message>
        <message>
            <source>Inspect in a real scene, question real people</source>
            <translation>在逼真的现场检查车辆、询问当事人</translation>
        </message>
        <message>
            <source>Every point lost shows its moment and its article</source>
            <translation>每一处扣分，都有时刻和条文为证</translation>
        </message>
        <message>
            <source>Every step recorded in a chain that cannot be altered unseen</source>
            <translation>每一步骤都记入校验链，改动必留痕</translation>
        </message>
    </context>
    <context>
        <name>FactorList</name>
        <message>
            <source>Circumstances of the case</source>
            <translation>本案情节</translation>
        </message>
    </context>
    <context>
        <name>FactorOptions</name>
        <message>
            <source>Add a circumstance</source>
            <translation>加一个情节</translation>
        </message>
        <message>
            <source>Add a circumstance…</source>
            <translation>加一个情节…</translation>
        </message>
        <message>
            <source>{0} rests on evidence</source>
            <translation>“{0}”的证据</translation>
        </message>
        <message>
            <source>Take out {0}</source>
            <translation>去掉“{0}”</translation>
        </message>
        <message>
            <source>Rests on evidence</source>
            <translation>有哪些证据</translation>
        </message>
    </context>
    <context>
        <name>FaultList</name>
        <message>
            <source>This seed hid no fault: whatever was recorded is a false finding.</source>
            <translation>这个种子没有藏任何隐患：记下的都是误报。</translation>
        </message>
        <message>
            <source>A control run</source>
            <translation>对照训练</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Recorded, but not there: {0}</source>
            <translation>记下了但并不存在：{0}</translation>
        </message>
        <message>
            <source>Traces seen</source>
            <translation>看到痕迹</translation>
        </message>
        <message>
            <source>Traces not seen</source>
            <translation>没有看到痕迹</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>已记下</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>没有记下</translation>
        </message>
        <message>
            <source>Handled rightly</source>
            <translation>处置正确</translation>
        </message>
        <message>
            <source>Handled wrongly</source>
            <translation>处置有误</translation>
        </message>
        <message>
            <source>Right answer: {0}</source>
            <translation>正确答案：{0}</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>None has happened</source>
            <translation>没有发生</translation>
        </message>
        <message>
            <source>over {0} runs</source>
            <translation>共 {0} 次</translation>
        </message>
        <message>
            <source>Mean score</source>
            <translation>平均得分</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>of {0} decided</source>
            <translation>已定 {0} 次</translation>
        </message>
        <message>
            <source>Critical fails</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>次</translation>
        </message>
        <message>
            <source>Median time</source>
            <translation>用时中位</translation>
        </message>
        <message>
            <source>minutes and seconds</source>
            <translation>分:秒</translation>
        </message>
        <message>
            <source>Awaiting marks</source>
            <translation>待教员评分</translation>
        </message>
        <message>
            <source>an instructor's marks are missing</source>
            <translation>还缺教员评分</translation>
        </message>
        <message>
            <source>Pass mark</source>
            <translation>合格线</translation>
        </message>
        <message>
            <source>Critical fail</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>Latest 3</source>
            <translation>近 3 次</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>更早</translation>
        </message>
        <message>
            <source>Class median</source>
            <translation>班级中位</translation>
        </message>
        <message>
            <source>Weakest: {0}</source>
            <translation>最弱 {0}</translation>
        </message>
        <message>
            <source>{0} times</source>
            <translation>{0} 次</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Kind of hit</source>
            <translation>结果种类</translation>
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message>
            <source>Law still to be verified: no points lost</source>
            <translation>法律依据待核，不扣分</translation>
        </message>
        <message>
            <source>added by {0}</source>
            <translation>{0}补充</translation>
        </message>
        <message>
            <source>Whole file</source>
            <translation>全卷</translation>
        </message>
        <message>
            <source>Reason: {0}</source>
            <translation>理由：{0}</translation>
        </message>
        <message>
            <source>stands</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>overruled</source>
            <translation>已否定</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>Overrule…</source>
            <translation>否定…</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Take points off…</source>
            <translation>扣分…</translation>
        </message>
    </context>
    <context>
        <name>FinishForm</name>
        <message>
            <source>The trainee sees the sheet once the review is done.</source>
            <translation>评查完成后，学员就能看到成绩单。</translation>
        </message>
        <message>
            <source>{0} findings are not judged yet: they are confirmed with it.</source>
            <translation>还有 {0} 处没有评，提交时一并确认成立。</translation>
        </message>
        <message>
            <source>Finish the review</source>
            <translation>提交评查</translation>
        </message>
        <message>
            <source>A word on the whole</source>
            <translation>总评</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>可以不写</translation>
        </message>
    </context>
    <context>
        <name>FirstAdministrator</name>
        <message>
            <source>Nobody can administer these records yet. The first account is the administrator's.</source>
            <translation>这个数据库还没有管理员。第一个账号就是管理员。</translation>
        </message>
        <message>
            <source>First administrator</source>
            <translation>首位管理员</translation>
        </message>
    </context>
    <context>
        <name>FirstPassword</name>
        <message>
            <source>Back to sign-in</source>
            <translation>返回登录</translation>
        </message>
        <message>
            <source>{0}, your password was given to you by somebody else. Choose your own before you go on.</source>
            <translation>{0}，您的密码由别人设定。请先换成自己的密码，再继续。</translation>
        </message>
        <message>
            <source>Choose your password</source>
            <translation>设置您的密码</translation>
        </message>
    </context>
    <context>
        <name>FormView</name>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>The library holds no gist of this article yet.</source>
            <translation>法规库还没有这一条的大意。</translation>
        </message>
        <message>
            <source>Made in these steps</source>
            <translation>在这些步骤里制作</translation>
        </message>
        <message>
            <source>Deadlines that name it</source>
            <translation>写到它的期限</translation>
        </message>
        <message>
            <source>For acts</source>
            <translation>用于这些行为</translation>
        </message>
        <message>
            <source>Work it out</source>
            <translation>计算</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>本页快捷键</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Next region</source>
            <translation>换区</translation>
        </message>
        <message>
            <source>Right column</source>
            <translation>右栏</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Search places, commands, law</source>
            <translation>搜去处、命令、法条</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>本页</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>随处可用</translation>
        </message>
    </context>
    <context>
        <name>GuideView</name>
        <message>
            <source>Has steps to be verified</source>
            <translation>有待核的步骤</translation>
        </message>
    </context>
    <context>
        <name>HandInPage</name>
        <message>
            <source>The hand-in cannot be opened</source>
            <translation>这份交卷打不开</translation>
        </message>
        <message>
            <source>Opening the case file…</source>
            <translation>正在打开案卷…</translation>
        </message>
        <message>
            <source>What you are writing is not kept yet. Save it, or press Esc to drop it.</source>
            <translation>正在写的内容还没有保存。请保存，或按 Esc 放弃。</translation>
        </message>
    </context>
    <context>
        <name>HandInsPage</name>
        <message>
            <source>Name, case, class; pinyin initials too</source>
            <translation>姓名、案由、班级，也可用拼音首字母</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>全部班级</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>All briefs</source>
            <translation>全部简述</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>练习简述</translation>
        </message>
        <message>
            <source>Wait for me</source>
            <translation>等我处理</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Hand-ins</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Nothing was handed in that fits</source>
            <translation>没有符合条件的交卷</translation>
        </message>
        <message>
            <source>Give a task, or search for less. What trainees hand in comes here by itself.</source>
            <translation>可以布置任务，或者放宽条件。学员交卷后会自动列在这里。</translation>
        </message>
        <message>
            <source>Give a task</source>
            <translation>布置任务</translation>
        </message>
        <message>
            <source>Case files handed in</source>
            <translation>交卷的案卷</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>上下行</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>{0} hand-ins</source>
            <translation>{0} 份</translation>
        </message>
        <message>
            <source>Trainee</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>交卷时间</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Manner</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Appraisers</source>
            <translation>评查人</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>等次</translation>
        </message>
    </context>
    <context>
        <name>HandingIn</name>
        <message>
            <source>Not handed in, since it could not be saved.</source>
            <translation>没有存成，所以没有交卷。</translation>
        </message>
    </context>
    <context>
        <name>HandlingView</name>
        <message>
            <source>Way of deciding</source>
            <translation>处置步骤</translation>
        </message>
        <message>
            <source>Evidence to secure</source>
            <translation>应固定的证据</translation>
        </message>
        <message>
            <source>Common errors</source>
            <translation>常见错误</translation>
        </message>
        <message>
            <source>Worked example</source>
            <translation>示例解答</translation>
        </message>
        <message>
            <source>The authors of this scenario have written none.</source>
            <translation>本场景没有写处置思路。</translation>
        </message>
        <message>
            <source>No line of thought</source>
            <translation>没有处置思路</translation>
        </message>
        <message>
            <source>Yes: {0}</source>
            <translation>是：{0}</translation>
        </message>
        <message>
            <source>No: {0}</source>
            <translation>否：{0}</translation>
        </message>
        <message>
            <source>In this run</source>
            <translation>本次涉及</translation>
        </message>
        <message>
            <source>For: {0}</source>
            <translation>对应：{0}</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>HeadsetCard</name>
        <message>
            <source>Headset</source>
            <translation>头显</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右手</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>左手</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>站着</translation>
        </message>
        <message>
            <source>Seated</source>
            <translation>坐着</translation>
        </message>
        <message>
            <source>Jump</source>
            <translation>跳到</translation>
        </message>
        <message>
            <source>Jump or glide</source>
            <translation>跳到或滑行</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Narrow the view on the way</source>
            <translation>移动时收窄视野</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>近</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Far</source>
            <translation>远</translation>
        </message>
        <message>
            <source>Put it on and pick up both controllers.</source>
            <translation>戴上头显，拿起两个手柄，看几秒。</translation>
        </message>
        <message>
            <source>Working hand</source>
            <translation>惯用手</translation>
        </message>
        <message>
            <source>Posture</source>
            <translation>姿势</translation>
        </message>
        <message>
            <source>Eye height</source>
            <translation>视线高低</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>移动方式</translation>
        </message>
        <message>
            <source>Turning</source>
            <translation>转身</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>面板远近</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Look for the headset</source>
            <translation>查找头显</translation>
        </message>
        <message>
            <source>Captions, volume and voices are those of the 3D station. Any change can be made in a break too.</source>
            <translation>字幕、音量和人声同三维训练站的设置。训练中暂停时也能改。</translation>
        </message>
        <message>
            <source>Gliding and smooth turning make many people dizzy; jumps and turns of 30° or 45° don't.</source>
            <translation>滑行和平滑转身容易让人头晕，跳到和每次 30°、45° 的转身不会。</translation>
        </message>
    </context>
    <context>
        <name>HeatMap</name>
        <message>
            <source>Skills of {0} people</source>
            <translation>{0} 人的技能</translation>
        </message>
        <message>
            <source>{0}: latest {1} runs</source>
            <translation>{0}：近 {1} 次</translation>
        </message>
    </context>
    <context>
        <name>Hero</name>
        <message>
            <source>Start at the desktop</source>
            <translation>桌面模式开始</translation>
        </message>
        <message>
            <source>Task sheet first</source>
            <translation>先看任务单</translation>
        </message>
        <message>
            <source>about {0} min</source>
            <translation>约 {0} 分钟</translation>
        </message>
        <message>
            <source>You have not done this one yet. Its first run shows where you stand.</source>
            <translation>这一个还没有练过，第一次就能看出自己的水平。</translation>
        </message>
        <message>
            <source>Nothing was lost in your last {0} runs. Try another seed.</source>
            <translation>最近 {0} 次都没有丢分，换一个种子再练。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>“{0}”</source>
            <translation>“{0}”</translation>
        </message>
        <message>
            <source>In your last {0} runs most was lost on {1}.</source>
            <translation>最近 {0} 次训练丢分最多的是{1}。</translation>
        </message>
        <message>
            <source>Assigned to you</source>
            <translation>布置给您</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>{0} · difficulty {1}</source>
            <translation>{0} · 难度 {1}</translation>
        </message>
        <message>
            <source>{0} points to inspect · {1} lines to say · up to {2} hidden faults, drawn by seed</source>
            <translation>{0} 个检查站位 · {1} 句对话 · 最多 {2} 处隐患，由种子抽取</translation>
        </message>
    </context>
    <context>
        <name>HitList</name>
        <message>
            <source>{0} more</source>
            <translation>还有 {0} 条</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Choose files…</source>
            <translation>选文件…</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选文件夹…</translation>
        </message>
        <message>
            <source>Replace kept texts of the same version</source>
            <translation>替换库里同一版本的不同文字</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Folders, archives, Markdown, Word, HTML or plain text. Nothing is written before you say so.</source>
            <translation>文件夹、压缩包、Markdown、Word、HTML 或纯文本都可以。确认之前什么都不写入。</translation>
        </message>
        <message>
            <source>Choose the texts of statutes, or drop them here: first a trial run shows what would come of it.</source>
            <translation>选法规文本，或拖到这里：先试读，看会有什么结果。</translation>
        </message>
        <message>
            <source>Nothing chosen yet</source>
            <translation>还没有选文件</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Import statutes</source>
            <translation>导入法规</translation>
        </message>
        <message>
            <source>The import is still running. Stop it first, or wait.</source>
            <translation>导入还在进行。请先停止，或等它完成。</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>正在试读</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>条文</translation>
        </message>
        <message>
            <source>Stopped. What is listed was read; texts that were written are whole.</source>
            <translation>已停止。列出的是已读到的；已写入的每部都完整。</translation>
        </message>
        <message>
            <source>Trial run: nothing has been written yet.</source>
            <translation>试读：还没有写入任何内容。</translation>
        </message>
        <message>
            <source>Imported. The search knows the new texts.</source>
            <translation>已导入，检索已更新。</translation>
        </message>
        <message>
            <source>{0} more lines; choose a file to see its own.</source>
            <translation>还有 {0} 行，选一个文件看它的。</translation>
        </message>
        <message>
            <source>Nothing doubtful.</source>
            <translation>没有存疑。</translation>
        </message>
        <message>
            <source>Choose statutes</source>
            <translation>选法规文本</translation>
        </message>
        <message>
            <source>Choose a folder of statutes</source>
            <translation>选法规文件夹</translation>
        </message>
    </context>
    <context>
        <name>IncomeForm</name>
        <message>
            <source>Serious circumstances</source>
            <translation>情节严重</translation>
        </message>
        <message>
            <source>Day of the act</source>
            <translation>行为日期</translation>
        </message>
        <message>
            <source>Illegal income</source>
            <translation>违法所得</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>违法行为</translation>
        </message>
        <message>
            <source>Fine</source>
            <translation>罚款</translation>
        </message>
    </context>
    <context>
        <name>InjectPlan</name>
        <message>
            <source>Minute of “{0}”</source>
            <translation>“{0}”的分钟</translation>
        </message>
    </context>
    <context>
        <name>JoinCard</name>
        <message>
            <source>Connect a station</source>
            <translation>接入训练站</translation>
        </message>
        <message>
            <source>Type this at the station, with the trainee's login and a scenario; the code works once.</source>
            <translation>在训练站上运行下面的命令，把 LOGIN 换成学员登录名，SCENARIO 换成场景。接入码只能用一次。</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>{0} 前有效</translation>
        </message>
        <message>
            <source>Code {0}</source>
            <translation>接入码 {0}</translation>
        </message>
    </context>
    <context>
        <name>JudgedItem</name>
        <message>
            <source>not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>A sentence for the trainee (C)</source>
            <translation>给学员写一句话（C）</translation>
        </message>
        <message>
            <source>Comment on {0}</source>
            <translation>评语：{0}</translation>
        </message>
        <message>
            <source>No level yet</source>
            <translation>还没有定级</translation>
        </message>
    </context>
    <context>
        <name>KeyHint</name>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
    </context>
    <context>
        <name>KeyPoints</name>
        <message>
            <source>pass mark {0} %</source>
            <translation>合格线 {0}%</translation>
        </message>
        <message>
            <source>What is looked at</source>
            <translation>评什么</translation>
        </message>
        <message>
            <source>Judged by an instructor</source>
            <translation>由教员评定</translation>
        </message>
        <message>
            <source>Fails the run whatever the points</source>
            <translation>一票否决，不看得分</translation>
        </message>
        <message>
            <source>{0} points</source>
            <translation>{0} 分</translation>
        </message>
    </context>
    <context>
        <name>Lacking</name>
        <message>
            <source>What is lacking</source>
            <translation>所缺</translation>
        </message>
        <message>
            <source>mean of your last runs</source>
            <translation>最近几次的平均</translation>
        </message>
        <message>
            <source>Your skills are read from your runs, not from questions.</source>
            <translation>能力从训练记录中得出，不靠问卷。</translation>
        </message>
        <message>
            <source>Nothing measured yet</source>
            <translation>还没有数据</translation>
        </message>
        <message>
            <source>The tick is the pass mark; at the right the change in points.</source>
            <translation>短竖线是合格线；右侧是与之前相比的变化。</translation>
        </message>
    </context>
    <context>
        <name>LadderBar</name>
        <message>
            <source>Discretion tiers</source>
            <translation>裁量档次</translation>
        </message>
        <message>
            <source>By law from {0}</source>
            <translation>法定 {0} 起</translation>
        </message>
    </context>
    <context>
        <name>Law</name>
        <message>
            <source>Gist</source>
            <translation>要旨</translation>
        </message>
        <message>
            <source>No such article yet</source>
            <translation>这一版还没有这一条</translation>
        </message>
        <message>
            <source>No longer there</source>
            <translation>这一版已没有这一条</translation>
        </message>
        <message>
            <source>No penalty</source>
            <translation>不予处罚</translation>
        </message>
        <message>
            <source>May go without penalty</source>
            <translation>可以不予处罚</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>条文</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>行为</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>案例</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>指引</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题库</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>场景</translation>
        </message>
        <message>
            <source>Statutes</source>
            <translation>法规</translation>
        </message>
        <message>
            <source>Earlier law</source>
            <translation>旧法依据</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>强制措施</translation>
        </message>
        <message>
            <source>Discretion standards</source>
            <translation>裁量基准</translation>
        </message>
        <message>
            <source>Local readings</source>
            <translation>本地口径</translation>
        </message>
        <message>
            <source>Division of authority</source>
            <translation>职责分工</translation>
        </message>
        <message>
            <source>Procedure rules</source>
            <translation>程序规则</translation>
        </message>
        <message>
            <source>Text of {0}</source>
            <translation>{0} 版</translation>
        </message>
        <message>
            <source>Newer text missing</source>
            <translation>缺新版</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>现行</translation>
        </message>
        <message>
            <source>Gist only</source>
            <translation>仅要旨</translation>
        </message>
        <message>
            <source>No penalty by law</source>
            <translation>依法不予处罚</translation>
        </message>
        <message>
            <source>Must be lighter or reduced</source>
            <translation>应当从轻或者减轻</translation>
        </message>
        <message>
            <source>May be lighter or reduced</source>
            <translation>可以从轻或者减轻</translation>
        </message>
        <message>
            <source>Speaks for the lower part</source>
            <translation>偏轻的情节</translation>
        </message>
        <message>
            <source>Speaks for the upper part</source>
            <translation>偏重的情节</translation>
        </message>
        <message>
            <source>Serious circumstances</source>
            <translation>情节严重</translation>
        </message>
        <message>
            <source>Not corrected in time</source>
            <translation>逾期未改正</translation>
        </message>
        <message>
            <source>Must be severer</source>
            <translation>从重</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Dangerous goods</source>
            <translation>危险货物</translation>
        </message>
        <message>
            <source>Ride-hailing and taxis</source>
            <translation>网约车和出租车</translation>
        </message>
        <message>
            <source>Overload</source>
            <translation>超限</translation>
        </message>
        <message>
            <source>Illegal income</source>
            <translation>违法所得</translation>
        </message>
        <message>
            <source>Surcharge</source>
            <translation>加处罚款</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Other transport</source>
            <translation>其他运输</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>装备操作</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>The library does not hold {0}. It may have been taken out.</source>
            <translation>法规库里没有 {0}，可能已经撤下。</translation>
        </message>
        <message>
            <source>There is nothing to print yet. Open something first.</source>
            <translation>还没有可打印的内容，请先打开一条。</translation>
        </message>
        <message>
            <source>Other measures</source>
            <translation>其他措施</translation>
        </message>
        <message>
            <source>Who is liable</source>
            <translation>责任主体</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Difficulty {0}</source>
            <translation>难度 {0}</translation>
        </message>
        <message>
            <source>One answer</source>
            <translation>单选</translation>
        </message>
        <message>
            <source>Several answers</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>True or false</source>
            <translation>判断</translation>
        </message>
        <message>
            <source>Case question</source>
            <translation>案例题</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>{0} (or {1})</source>
            <translation>{0}（或 {1}）</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法律</translation>
        </message>
        <message>
            <source>Administrative regulation</source>
            <translation>行政法规</translation>
        </message>
        <message>
            <source>Local regulation</source>
            <translation>地方性法规</translation>
        </message>
        <message>
            <source>Department rule</source>
            <translation>部门规章</translation>
        </message>
        <message>
            <source>Local government rule</source>
            <translation>地方政府规章</translation>
        </message>
        <message>
            <source>Transport authority</source>
            <translation>交通运输</translation>
        </message>
        <message>
            <source>Police</source>
            <translation>公安</translation>
        </message>
        <message>
            <source>Market supervision</source>
            <translation>市场监管</translation>
        </message>
        <message>
            <source>Emergency management</source>
            <translation>应急管理</translation>
        </message>
        <message>
            <source>Ecology and environment</source>
            <translation>生态环境</translation>
        </message>
        <message>
            <source>Gas administration</source>
            <translation>燃气主管部门</translation>
        </message>
        <message>
            <source>Cyberspace administration</source>
            <translation>网信</translation>
        </message>
        <message>
            <source>Transfer to {0}</source>
            <translation>移送{0}</translation>
        </message>
        <message>
            <source>Read in the text</source>
            <translation>已核原文</translation>
        </message>
        <message>
            <source>From memory, to be verified</source>
            <translation>凭记忆，待核</translation>
        </message>
        <message>
            <source>To be verified</source>
            <translation>待核</translation>
        </message>
        <message>
            <source>Not yet in force</source>
            <translation>尚未施行</translation>
        </message>
        <message>
            <source>No longer in force</source>
            <translation>已失效</translation>
        </message>
        <message>
            <source>in force from {0}</source>
            <translation>{0} 起施行</translation>
        </message>
        <message>
            <source>in force {0} to {1}</source>
            <translation>{0} 至 {1} 施行</translation>
        </message>
        <message>
            <source>Law of today</source>
            <translation>按今天的法</translation>
        </message>
        <message>
            <source>Law of {0}</source>
            <translation>按 {0} 的法</translation>
        </message>
        <message>
            <source>{0} ten thousand</source>
            <translation>{0} 万</translation>
        </message>
        <message>
            <source>{0} yuan</source>
            <translation>{0} 元</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>末日</translation>
        </message>
        <message>
            <source>From this day on</source>
            <translation>自此日起可办</translation>
        </message>
        <message>
            <source>At the latest</source>
            <translation>最迟</translation>
        </message>
        <message>
            <source>Fine and surcharge together: {0} yuan</source>
            <translation>罚款与加处罚款合计 {0} 元</translation>
        </message>
        <message>
            <source>one article a line</source>
            <translation>每行一条法条</translation>
        </message>
        <message>
            <source>one a line</source>
            <translation>每行一项</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>增加</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>去掉</translation>
        </message>
        <message>
            <source>Would be added</source>
            <translation>将新增</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>已新增</translation>
        </message>
        <message>
            <source>Would be replaced</source>
            <translation>将替换</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>已替换</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>没有变化</translation>
        </message>
        <message>
            <source>Differs from the kept text</source>
            <translation>与库里不同</translation>
        </message>
        <message>
            <source>Not readable</source>
            <translation>读不了</translation>
        </message>
        <message>
            <source>No statute</source>
            <translation>不是法规</translation>
        </message>
        <message>
            <source>another text of this version is kept; tick “Replace” to take this one</source>
            <translation>库里已有这一版的不同文字；要换成这份请勾选“替换”</translation>
        </message>
        <message>
            <source>Statute</source>
            <translation>法规</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Doubts</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Waits for the second person</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>Approved, version {0}</source>
            <translation>已批准，第 {0} 版</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Discretion</source>
            <translation>裁量</translation>
        </message>
        <message>
            <source>No. {0}</source>
            <translation>第 {0} 号</translation>
        </message>
        <message>
            <source>{0} to review</source>
            <translation>{0} 件待复核</translation>
        </message>
        <message>
            <source>Own version {0}</source>
            <translation>本单位第 {0} 版</translation>
        </message>
        <message>
            <source>As shipped</source>
            <translation>随程序</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>LawPage</name>
        <message>
            <source>Calculators</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Bureau's own</source>
            <translation>本单位内容</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Phones</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Law library</source>
            <translation>法规库</translation>
        </message>
        <message>
            <source>{0} built-in statutes · {1} imported · works offline</source>
            <translation>内置 {0} 部 · 已导入 {1} 部 · 离线可用</translation>
        </message>
        <message>
            <source>Search the law</source>
            <translation>检索法规</translation>
        </message>
        <message>
            <source>search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>Earlier version</source>
            <translation>上一版本</translation>
        </message>
        <message>
            <source>Later version</source>
            <translation>下一版本</translation>
        </message>
        <message>
            <source>Law of another day</source>
            <translation>改取法日期</translation>
        </message>
        <message>
            <source>day</source>
            <translation>改日期</translation>
        </message>
        <message>
            <source>Narrow the search</source>
            <translation>缩小检索范围</translation>
        </message>
        <message>
            <source>Copy citation</source>
            <translation>复制引文</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写笔记</translation>
        </message>
        <message>
            <source>Print as PDF</source>
            <translation>打印为 PDF</translation>
        </message>
        <message>
            <source>hits</source>
            <translation>上下</translation>
        </message>
        <message>
            <source>versions</source>
            <translation>换版本</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在检索…</translation>
        </message>
        <message>
            <source>Read last</source>
            <translation>最近查看</translation>
        </message>
        <message>
            <source>Favourites</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>How is a tanker without a waybill punished</source>
            <translation>拉一车汽油没带运单怎么罚</translation>
        </message>
        <message>
            <source>Ride-hailing without a permit</source>
            <translation>网约车没证</translation>
        </message>
        <message>
            <source>Twenty tons overweight</source>
            <translation>超了二十吨</translation>
        </message>
        <message>
            <source>Penalty law 55</source>
            <translation>处罚法55</translation>
        </message>
        <message>
            <source>xzcff</source>
            <translation>xzcff</translation>
        </message>
        <message>
            <source>Kept as favourite</source>
            <translation>已收藏</translation>
        </message>
        <message>
            <source>No favourite any more</source>
            <translation>已取消收藏</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Saved as {0}</source>
            <translation>已存为 {0}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Copied: {0}</source>
            <translation>已复制：{0}</translation>
        </message>
    </context>
    <context>
        <name>LeakView</name>
        <message>
            <source>This scenario has no leak in it.</source>
            <translation>这个场景没有泄漏。</translation>
        </message>
        <message>
            <source>Nothing to see from above</source>
            <translation>没有俯视图</translation>
        </message>
        <message>
            <source>The place from above</source>
            <translation>现场俯视</translation>
        </message>
        <message>
            <source>Contact with vapour</source>
            <translation>接触蒸气的情况</translation>
        </message>
        <message>
            <source>Exercise values</source>
            <translation>演练值</translation>
        </message>
        <message>
            <source>These facts cost no points.</source>
            <translation>以上只作复盘参考，不扣分。</translation>
        </message>
        <message>
            <source>Isolation circle (exercise value)</source>
            <translation>警戒圈（演练值）</translation>
        </message>
        <message>
            <source>Vapour near the ground</source>
            <translation>近地蒸气</translation>
        </message>
        <message>
            <source>The trainee's way</source>
            <translation>学员走过的路</translation>
        </message>
        <message>
            <source>Way guessed from the stations</source>
            <translation>按检查点连成的路</translation>
        </message>
        <message>
            <source>Wind</source>
            <translation>风</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>全景</translation>
        </message>
        <message>
            <source>Beside the vehicle</source>
            <translation>车旁近看</translation>
        </message>
    </context>
    <context>
        <name>Left</name>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Chain of evidence</source>
            <translation>证据链</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
    </context>
    <context>
        <name>Look</name>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比</translation>
        </message>
        <message>
            <source>Next look</source>
            <translation>换外观</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Movement on or off</source>
            <translation>动画开或关</translation>
        </message>
    </context>
    <context>
        <name>LookCard</name>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>No movement</source>
            <translation>关闭动画</translation>
        </message>
        <message>
            <source>Movement</source>
            <translation>动画</translation>
        </message>
        <message>
            <source>Kept for this machine, whoever signs in.</source>
            <translation>对这台电脑生效，与谁登录无关。</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Zhixing</source>
            <translation>知行</translation>
        </message>
    </context>
    <context>
        <name>MarkPanel</name>
        <message>
            <source>Mark</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>Marks made</source>
            <translation>已标注</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Another rule</source>
            <translation>换一条规则</translation>
        </message>
        <message>
            <source>Points you would take off</source>
            <translation>应扣几分</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>可以不写</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>用自己的话说明</translation>
        </message>
        <message>
            <source>Mark it</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Rule that is broken</source>
            <translation>违反的规则</translation>
        </message>
        <message>
            <source>{0} marks</source>
            <translation>{0} 条标注</translation>
        </message>
        <message>
            <source>Choose a document, then the field that is wrong, and the rule that it breaks.</source>
            <translation>先选文书，再选有问题的栏目和违反的规则。</translation>
        </message>
        <message>
            <source>No mark yet</source>
            <translation>还没有标注</translation>
        </message>
        <message>
            <source>Change this mark</source>
            <translation>改这条标注</translation>
        </message>
        <message>
            <source>Take this mark out</source>
            <translation>去掉这条标注</translation>
        </message>
        <message>
            <source>No rule named</source>
            <translation>没有选规则</translation>
        </message>
        <message>
            <source>Choose a rule, or a field of a document, first.</source>
            <translation>请先选规则，或者选文书的一个栏目。</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>改好</translation>
        </message>
        <message>
            <source>Write a number from 0 to 100, such as 3 or 0.5.</source>
            <translation>请写 0 到 100 的数，例如 3 或 0.5。</translation>
        </message>
    </context>
    <context>
        <name>MarkingPage</name>
        <message>
            <source>Marks given before</source>
            <translation>评分历史</translation>
        </message>
        <message>
            <source>Save marks</source>
            <translation>保存评分</translation>
        </message>
        <message>
            <source>Next run</source>
            <translation>下一份</translation>
        </message>
        <message>
            <source>No run is open</source>
            <translation>没有打开的训练</translation>
        </message>
        <message>
            <source>Choose a run in the queue.</source>
            <translation>请在待评列表里选一次训练。</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>待评列表</translation>
        </message>
        <message>
            <source>Mark a run</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>{0} of {1} marked</source>
            <translation>已评 {0}/{1}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Drop what is not saved</source>
            <translation>放弃未保存的评分</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>写评语</translation>
        </message>
        <message>
            <source>Other evidence</source>
            <translation>换证据</translation>
        </message>
        <message>
            <source>Debrief</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>level</source>
            <translation>定级</translation>
        </message>
        <message>
            <source>items</source>
            <translation>上下项</translation>
        </message>
        <message>
            <source>next empty</source>
            <translation>下一未评</translation>
        </message>
        <message>
            <source>{0} marks not saved</source>
            <translation>{0} 项评分未保存</translation>
        </message>
        <message>
            <source>All marks saved in the chain, {0} lines</source>
            <translation>评分已全部入链 · {0} 条记录</translation>
        </message>
        <message>
            <source>Marks are not saved. Save them by Ctrl S, or drop them by Ctrl D.</source>
            <translation>评分还没有保存。按 Ctrl S 保存，或按 Ctrl D 放弃。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Overall</source>
            <translation>总体评价</translation>
        </message>
        <message>
            <source>beside the points</source>
            <translation>独立于得分</translation>
        </message>
        <message>
            <source>counts</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>已被取代</translation>
        </message>
        <message>
            <source>{0} marks saved</source>
            <translation>{0} 项评分已保存</translation>
        </message>
        <message>
            <source>The former marks count again</source>
            <translation>已恢复原来的评分</translation>
        </message>
        <message>
            <source>No other run waits for marks.</source>
            <translation>没有其他待评分的训练。</translation>
        </message>
    </context>
    <context>
        <name>Middle</name>
        <message>
            <source>Choose a hit at the left, or ask a question. The law of the day that stands there is shown.</source>
            <translation>在左边选一条，或提一个问题。显示的是所选日期有效的法。</translation>
        </message>
        <message>
            <source>The law library</source>
            <translation>法规库</translation>
        </message>
    </context>
    <context>
        <name>MomentTable</name>
        <message>
            <source>Moment</source>
            <translation>时刻</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Moments of the run</source>
            <translation>训练的各个时刻</translation>
        </message>
    </context>
    <context>
        <name>MonthGrid</name>
        <message>
            <source>Mo</source>
            <translation>一</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>二</translation>
        </message>
        <message>
            <source>We</source>
            <translation>三</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>四</translation>
        </message>
        <message>
            <source>Fr</source>
            <translation>五</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>六</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>日</translation>
        </message>
    </context>
    <context>
        <name>NarrowBar</name>
        <message>
            <source>Narrow the search</source>
            <translation>缩小检索范围</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>不限范围</translation>
        </message>
        <message>
            <source>Rank (articles only)</source>
            <translation>效力等级（只限条文）</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>领域</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <source>Places</source>
            <translation>去处</translation>
        </message>
    </context>
    <context>
        <name>NewCasePage</name>
        <message>
            <source>New case file</source>
            <translation>新建案卷</translation>
        </message>
        <message>
            <source>Reading the briefs…</source>
            <translation>正在读取案卷练习…</translation>
        </message>
        <message>
            <source>Exercise briefs</source>
            <translation>案卷练习</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Begin {0}</source>
            <translation>开始{0}</translation>
        </message>
        <message>
            <source>{0} pieces of evidence · {1} documents in the full set</source>
            <translation>证据 {0} 份 · 全套文书 {1} 份</translation>
        </message>
        <message>
            <source>Runs that you have finished</source>
            <translation>做完的训练</translation>
        </message>
        <message>
            <source>what you saw and asked becomes the evidence</source>
            <translation>看到、问到、量到的成为证据</translation>
        </message>
        <message>
            <source>None yet: finish a run, then its case file can be written here.</source>
            <translation>还没有。做完一次训练，就能在这里写它的案卷。</translation>
        </message>
        <message>
            <source>Beginning the case file…</source>
            <translation>正在新建案卷…</translation>
        </message>
    </context>
    <context>
        <name>NotesCard</name>
        <message>
            <source>Write</source>
            <translation>写笔记</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>What to remember here</source>
            <translation>这里要记住什么</translation>
        </message>
        <message>
            <source>For the whole bureau</source>
            <translation>全单位可见</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>No note yet.</source>
            <translation>还没有笔记。</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>本单位</translation>
        </message>
        <message>
            <source>Change the note</source>
            <translation>改笔记</translation>
        </message>
        <message>
            <source>Remove the note</source>
            <translation>删笔记</translation>
        </message>
        <message>
            <source>The note disappears for everybody who sees it. Its earlier versions stay in the record.</source>
            <translation>能看到它的人都不再看到，以前的版本留在记录里。</translation>
        </message>
        <message>
            <source>Remove this note?</source>
            <translation>删除这条笔记？</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>Nothing</name>
        <message>
            <source>Choose a scenario in the catalogue to begin one.</source>
            <translation>请在训练列表里选一个场景开始。</translation>
        </message>
        <message>
            <source>No run under way</source>
            <translation>没有正在进行的训练</translation>
        </message>
        <message>
            <source>Open the catalogue</source>
            <translation>打开训练列表</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening the records</source>
            <translation>正在打开数据库</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>The records cannot be opened</source>
            <translation>数据库打不开</translation>
        </message>
    </context>
    <context>
        <name>OutcomePanel</name>
        <message>
            <source>Missed {0}</source>
            <translation>漏掉 {0}</translation>
        </message>
        <message>
            <source>Found {0}</source>
            <translation>找对 {0}</translation>
        </message>
        <message>
            <source>False alarms {0}</source>
            <translation>误报 {0}</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
        <message>
            <source>Found {0} of {1}</source>
            <translation>找对 {0} 处，共 {1} 处</translation>
        </message>
        <message>
            <source>False alarms {0}, {1} points each</source>
            <translation>误报 {0} 处，每处扣 {1} 分</translation>
        </message>
        <message>
            <source>The misses are worth {0} points of the file</source>
            <translation>漏掉的问题在评查中值 {0} 分</translation>
        </message>
        <message>
            <source>Time {0} · seed {1}</source>
            <translation>用时 {0} · 种子 {1}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>没有选</translation>
        </message>
        <message>
            <source>The place is right; the rule is {0}, you named {1}.</source>
            <translation>位置找对了；规则应是 {0}，您选的是 {1}。</translation>
        </message>
        <message>
            <source>You would take off {0} points, the standard takes {1}.</source>
            <translation>您扣 {0} 分，标准扣 {1} 分。</translation>
        </message>
        <message>
            <source>Right: {0}</source>
            <translation>应当是：{0}</translation>
        </message>
        <message>
            <source>To mend: {0}</source>
            <translation>改法：{0}</translation>
        </message>
        <message>
            <source>You named {0}; it finds nothing here.</source>
            <translation>您选的 {0} 在这里没有问题。</translation>
        </message>
        <message>
            <source>No rule finds anything at this place.</source>
            <translation>这个地方没有问题。</translation>
        </message>
        <message>
            <source>Nothing missed</source>
            <translation>没有漏掉</translation>
        </message>
        <message>
            <source>All defects of the file were found.</source>
            <translation>卷里的问题都找到了。</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>No mark met a defect of the file.</source>
            <translation>没有一条标注找对。</translation>
        </message>
        <message>
            <source>No false alarm</source>
            <translation>没有误报</translation>
        </message>
        <message>
            <source>Every mark met a defect.</source>
            <translation>每条标注都找对了。</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>Chapters</source>
            <translation>章节</translation>
        </message>
    </context>
    <context>
        <name>OutputChoices</name>
        <message>
            <source>What is made</source>
            <translation>生成什么</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Everything in it</source>
            <translation>全卷</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>ZIP of all</source>
            <translation>打包 ZIP</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Make the files</source>
            <translation>生成文件</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>{0} pages</source>
            <translation>共 {0} 页</translation>
        </message>
        <message>
            <source>The whole file, the main and the auxiliary volume: three PDF/A with cover, inventory, page numbers and bookmarks.</source>
            <translation>全卷、正卷、副卷各一个 PDF/A，带封面、目录、页码和书签。</translation>
        </message>
        <message>
            <source>A Word file for each document, numbered in the order of the volume.</source>
            <translation>每份文书一个 Word 文件，按卷内顺序编号。</translation>
        </message>
        <message>
            <source>One ZIP: the volumes, every document as PDF and Word, and the case file itself.</source>
            <translation>一个 ZIP：全卷和分卷、每份文书的 PDF 和 Word，以及案卷文件本身。</translation>
        </message>
        <message>
            <source>This document as one PDF/A, as it will be archived.</source>
            <translation>这份文书的 PDF/A，与归档的一样。</translation>
        </message>
        <message>
            <source>This document as a Word file.</source>
            <translation>这份文书的 Word 文件。</translation>
        </message>
        <message>
            <source>This document as PDF and Word in one ZIP.</source>
            <translation>这份文书的 PDF 和 Word，放在一个 ZIP 里。</translation>
        </message>
        <message>
            <source>{0} documents have templates of the bureau's own.</source>
            <translation>有 {0} 种文书用本单位自己的模板。</translation>
        </message>
    </context>
    <context>
        <name>OutputPage</name>
        <message>
            <source>Papers and printing</source>
            <translation>成卷与打印</translation>
        </message>
        <message>
            <source>Make the files</source>
            <translation>生成文件</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Where the papers go</source>
            <translation>文书放在哪个文件夹</translation>
        </message>
        <message>
            <source>These files are in the folder already and will be replaced, with whatever was changed in them: {0}</source>
            <translation>文件夹里已有同名文件，会被换成新的，在里面做过的修改就没有了：{0}</translation>
        </message>
        <message>
            <source> and {0} more</source>
            <translation>等，另有 {0} 个</translation>
        </message>
        <message>
            <source>Replace {0} files?</source>
            <translation>替换 {0} 个文件？</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Making the papers…</source>
            <translation>正在生成文书…</translation>
        </message>
        <message>
            <source>{0} files were written.</source>
            <translation>已生成 {0} 个文件。</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Setting the pages…</source>
            <translation>正在排版…</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>正在打印…</translation>
        </message>
        <message>
            <source>The papers have been sent to the printer.</source>
            <translation>已经送到打印机。</translation>
        </message>
        <message>
            <source>The papers were not printed. Look at the printer, or make a PDF instead.</source>
            <translation>没有打印出来。请检查打印机，或者先生成 PDF。</translation>
        </message>
    </context>
    <context>
        <name>OutputResult</name>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>已生成</translation>
        </message>
        <message>
            <source>{0} files</source>
            <translation>{0} 个文件</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>另有 {0} 项</translation>
        </message>
        <message>
            <source>{0} fields are empty or not as the form wants them; the papers were made all the same.</source>
            <translation>有 {0} 处没填或不合格式，文书照样生成了。</translation>
        </message>
        <message>
            <source>A practice file names somebody who may be real. Put invented data in its place:</source>
            <translation>训练案卷里有可能是真实的信息，请换成虚构的：</translation>
        </message>
        <message>
            <source>Word templates of the bureau no longer fit:</source>
            <translation>本单位的 Word 模板有对不上的地方：</translation>
        </message>
        <message>
            <source>Back to the case file</source>
            <translation>回到案卷</translation>
        </message>
    </context>
    <context>
        <name>OverloadCard</name>
        <message>
            <source>All fields</source>
            <translation>全部条件</translation>
        </message>
        <message>
            <source>Overload fine</source>
            <translation>超限罚款</translation>
        </message>
    </context>
    <context>
        <name>OverloadForm</name>
        <message>
            <source>{0} axles</source>
            <translation>{0} 轴</translation>
        </message>
        <message>
            <source>6 axles or more</source>
            <translation>6 轴及以上</translation>
        </message>
        <message>
            <source>By axles</source>
            <translation>按轴数推定</translation>
        </message>
        <message>
            <source>Lorry</source>
            <translation>货车</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>汽车列车</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>Two driven axles</source>
            <translation>双驱动轴</translation>
        </message>
        <message>
            <source>One driven axle</source>
            <translation>单驱动轴</translation>
        </message>
        <message>
            <source>The one that goes first</source>
            <translation>按优先适用</translation>
        </message>
        <message>
            <source>Zhejiang</source>
            <translation>浙江条例</translation>
        </message>
        <message>
            <source>Ministry</source>
            <translation>部令</translation>
        </message>
        <message>
            <source>Day of the act</source>
            <translation>行为日期</translation>
        </message>
        <message>
            <source>Axles</source>
            <translation>轴数</translation>
        </message>
        <message>
            <source>Gross mass</source>
            <translation>实测总质量</translation>
        </message>
        <message>
            <source>tons</source>
            <translation>吨</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车型</translation>
        </message>
        <message>
            <source>Tractor</source>
            <translation>牵引车驱动轴</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Fine</source>
            <translation>罚款</translation>
        </message>
    </context>
    <context>
        <name>OverruleForm</name>
        <message>
            <source>Overrule {0}</source>
            <translation>否定 {0}</translation>
        </message>
        <message>
            <source>Overrule</source>
            <translation>否定</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>the trainee reads it</source>
            <translation>学员会看到</translation>
        </message>
    </context>
    <context>
        <name>OwnBasePage</name>
        <message>
            <source>The people and runs of the demonstration are invented. A base of your own begins empty, with one administrator, who adds the people. The demonstration is kept among the backups.</source>
            <translation>演示数据库里的人员和训练都是虚构的。自有数据库从空白开始，只有一位管理员，再由管理员新增人员。演示数据库会留在备份里。</translation>
        </message>
        <message>
            <source>Own base</source>
            <translation>自有数据库</translation>
        </message>
        <message>
            <source>A run is under way already. End it first.</source>
            <translation>已有一次训练正在进行，请先结束它。</translation>
        </message>
        <message>
            <source>Leave the demonstration?</source>
            <translation>离开演示数据库？</translation>
        </message>
        <message>
            <source>Everybody is signed out; the invented people and their runs are no longer shown.</source>
            <translation>所有人都会退出登录，虚构的人员和训练不再显示。</translation>
        </message>
        <message>
            <source>Begin the own base</source>
            <translation>建立自有数据库</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Form</source>
            <translation>填写</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>样张</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>说理</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Take this document out</source>
            <translation>从卷内去掉这份文书</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>各版</translation>
        </message>
        <message>
            <source>Papers and printing (Ctrl P)</source>
            <translation>成卷与打印（Ctrl P）</translation>
        </message>
        <message>
            <source>Save as a new file</source>
            <translation>另存为新案卷</translation>
        </message>
        <message>
            <source>Choose a form under the list, or one that the procedure asks for.</source>
            <translation>在左边选一种文书添加，或选程序还需要的一份。</translation>
        </message>
        <message>
            <source>No document yet</source>
            <translation>还没有文书</translation>
        </message>
        <message>
            <source>Official form {0}</source>
            <translation>官方格式 {0}</translation>
        </message>
        <message>
            <source>Bureau's form {0}</source>
            <translation>本单位文书 {0}</translation>
        </message>
        <message>
            <source>Paper put in</source>
            <translation>入卷材料</translation>
        </message>
    </context>
    <context>
        <name>PaperView</name>
        <message>
            <source>Once a case file is written on this run, what parts the two stands here.</source>
            <translation>用这次训练做案卷后，案卷和现场对不上的地方列在这里。</translation>
        </message>
        <message>
            <source>New case file</source>
            <translation>新建案卷</translation>
        </message>
        <message>
            <source>No case file of this run here</source>
            <translation>这里还没有这次训练的案卷</translation>
        </message>
        <message>
            <source>{0} documents</source>
            <translation>文书 {0} 份</translation>
        </message>
        <message>
            <source>Open the case file</source>
            <translation>打开案卷</translation>
        </message>
    </context>
    <context>
        <name>PasswordField</name>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>隐藏密码</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>显示密码</translation>
        </message>
    </context>
    <context>
        <name>PasswordForm</name>
        <message>
            <source>Present password</source>
            <translation>现在的密码</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>修改密码</translation>
        </message>
    </context>
    <context>
        <name>PasswordPage</name>
        <message>
            <source>Your password has been changed.</source>
            <translation>密码已修改。</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>修改密码</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Name, login, unit; pinyin initials too</source>
            <translation>姓名、登录名、单位，可用拼音首字母</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>All roles</source>
            <translation>全部角色</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>全部班级</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Sign-ins</source>
            <translation>登录记录</translation>
        </message>
        <message>
            <source>Nobody fits</source>
            <translation>没有符合的人员</translation>
        </message>
        <message>
            <source>Nobody fits these filters. Search for less.</source>
            <translation>没有人员符合这些条件。请减少筛选条件。</translation>
        </message>
        <message>
            <source>Everybody who signs in, or tries to, stands here.</source>
            <translation>每次登录，不论成败，都记在这里。</translation>
        </message>
        <message>
            <source>No sign-in yet</source>
            <translation>还没有登录记录</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Login name</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Deactivated</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>初始密码</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>people</source>
            <translation>上下行</translation>
        </message>
        <message>
            <source>latest {0}</source>
            <translation>最近 {0} 条</translation>
        </message>
        <message>
            <source>{0} people</source>
            <translation>{0} 人</translation>
        </message>
        <message>
            <source>{0} has been saved</source>
            <translation>{0} 已保存</translation>
        </message>
        <message>
            <source>{0} may sign in again</source>
            <translation>{0} 已恢复，可以登录</translation>
        </message>
        <message>
            <source>{0} may no longer sign in</source>
            <translation>{0} 已停用，不能再登录</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>No class</source>
            <translation>不分班</translation>
        </message>
        <message>
            <source>2 to 40: a–z, 0–9 . - _</source>
            <translation>2–40 位小写字母、数字、. - _</translation>
        </message>
        <message>
            <source>Login name</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Reset password</source>
            <translation>重置密码</translation>
        </message>
        <message>
            <source>Deactivate</source>
            <translation>停用账号</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Activate again</source>
            <translation>恢复账号</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>gets a first password that must be changed</source>
            <translation>保存后给出初始密码，首次登录须修改</translation>
        </message>
        <message>
            <source>Deactivated</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>初始密码</translation>
        </message>
        <message>
            <source>First password: {0}. It is shown only once; pass it on in person.</source>
            <translation>初始密码：{0}。只显示这一次，请当面交给本人。</translation>
        </message>
    </context>
    <context>
        <name>PhonePage</name>
        <message>
            <source>Officers search law, acts, fines and guides on their own phones. While it is open, phones in the same network reach this computer; each needs a code from here.</source>
            <translation>执法人员用自己的手机查法条、违法行为、罚款和指引。打开期间，同一网络里的手机可以连到这台电脑，每部手机都要先扫这里的码。</translation>
        </message>
        <message>
            <source>Open for phones</source>
            <translation>打开手机查法</translation>
        </message>
        <message>
            <source>The library on phones</source>
            <translation>手机上的法规库</translation>
        </message>
        <message>
            <source>Another code</source>
            <translation>换一个码</translation>
        </message>
        <message>
            <source>Close to phones</source>
            <translation>停止手机查法</translation>
        </message>
        <message>
            <source>Scan with WeChat or the camera. Each code lets one phone in, which needs no other later.</source>
            <translation>用微信或相机扫码。一个码只让一部手机进入一次，之后这部手机不用再扫。</translation>
        </message>
        <message>
            <source>Scan to take the library along</source>
            <translation>扫码，把法规库带上路</translation>
        </message>
        <message>
            <source>On phones</source>
            <translation>手机查法</translation>
        </message>
        <message>
            <source>Opening for phones…</source>
            <translation>正在打开手机查法</translation>
        </message>
        <message>
            <source>Code {0}, until {1}</source>
            <translation>交接码 {0}，{1} 前有效</translation>
        </message>
    </context>
    <context>
        <name>PhotoWall</name>
        <message>
            <source>No photograph</source>
            <translation>没有照片</translation>
        </message>
        <message>
            <source>No photograph was taken in this run.</source>
            <translation>这次训练没有拍照。</translation>
        </message>
        <message>
            <source>Recorded without a picture file, as when a bot plays:</source>
            <translation>只有记录、没有照片文件（例如由程序代跑）：</translation>
        </message>
        <message>
            <source>All photographs</source>
            <translation>全部照片</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>前一张</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>后一张</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
    </context>
    <context>
        <name>Picture</name>
        <message>
            <source>No picture</source>
            <translation>没有图片</translation>
        </message>
        <message>
            <source>The picture's file is missing</source>
            <translation>图片文件不见了</translation>
        </message>
        <message>
            <source>The picture's file cannot be read</source>
            <translation>图片文件读不出来</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Debrief</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>Score report</source>
            <translation>评分报告</translation>
        </message>
        <message>
            <source>Marking</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Mark a run</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>训练记录</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>修改密码</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Task sheet</source>
            <translation>任务单</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>训练中</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>场景</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Own base</source>
            <translation>自有数据库</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法库</translation>
        </message>
        <message>
            <source>Compare versions</source>
            <translation>版本对照</translation>
        </message>
        <message>
            <source>Calculators</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Bureau's own</source>
            <translation>本单位内容</translation>
        </message>
        <message>
            <source>On phones</source>
            <translation>手机查法</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Case files</source>
            <translation>案卷</translation>
        </message>
        <message>
            <source>New case file</source>
            <translation>新建案卷</translation>
        </message>
        <message>
            <source>Versions of the case file</source>
            <translation>案卷的各版</translation>
        </message>
        <message>
            <source>Papers and printing</source>
            <translation>成卷与打印</translation>
        </message>
        <message>
            <source>Case file editor</source>
            <translation>案卷编辑</translation>
        </message>
        <message>
            <source>Appraisal practice</source>
            <translation>评查练习</translation>
        </message>
        <message>
            <source>Practice of a file</source>
            <translation>评查一份案卷</translation>
        </message>
        <message>
            <source>Case file review</source>
            <translation>案卷评查</translation>
        </message>
        <message>
            <source>Case file tasks</source>
            <translation>案卷任务</translation>
        </message>
        <message>
            <source>Review of a case file</source>
            <translation>评查案卷</translation>
        </message>
        <message>
            <source>Two appraisers</source>
            <translation>两人评查</translation>
        </message>
        <message>
            <source>Case file handed in</source>
            <translation>已交的案卷</translation>
        </message>
        <message>
            <source>Stations</source>
            <translation>训练站</translation>
        </message>
    </context>
    <context>
        <name>PracticePage</name>
        <message>
            <source>Appraisal practice</source>
            <translation>评查练习</translation>
        </message>
        <message>
            <source>Handed in · time {0}</source>
            <translation>已交卷 · 用时 {0}</translation>
        </message>
        <message>
            <source>Marks not kept yet</source>
            <translation>标注还没有保存</translation>
        </message>
        <message>
            <source>All marks kept</source>
            <translation>标注都已保存</translation>
        </message>
        <message>
            <source>Next document</source>
            <translation>下一份文书</translation>
        </message>
        <message>
            <source>Previous document</source>
            <translation>上一份文书</translation>
        </message>
        <message>
            <source>Text or page</source>
            <translation>文字或版面</translation>
        </message>
        <message>
            <source>Search the rules</source>
            <translation>查规则</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>next field</source>
            <translation>下一栏</translation>
        </message>
        <message>
            <source>Opening the file to appraise…</source>
            <translation>正在打开练习卷…</translation>
        </message>
        <message>
            <source>The marks that are not kept yet will be lost.</source>
            <translation>还没有保存的标注会丢掉。</translation>
        </message>
        <message>
            <source>Leave anyway?</source>
            <translation>仍要离开吗？</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>The practice cannot be opened</source>
            <translation>练习打不开</translation>
        </message>
        <message>
            <source>No more marks fit; take out one that is wrong.</source>
            <translation>标注已经满了，请先去掉标错的。</translation>
        </message>
        <message>
            <source>Marked: {0}</source>
            <translation>已标注：{0}</translation>
        </message>
        <message>
            <source>The mark was taken out.</source>
            <translation>标注已去掉。</translation>
        </message>
        <message>
            <source>{0} marks are handed in. Afterwards nothing can be changed, and you see what was in the file.</source>
            <translation>共 {0} 条标注。交卷后不能再改，并会看到卷里的全部问题。</translation>
        </message>
        <message>
            <source>Hand in this practice?</source>
            <translation>现在交卷吗？</translation>
        </message>
        <message>
            <source>Appraising…</source>
            <translation>正在评查…</translation>
        </message>
    </context>
    <context>
        <name>PracticeTitles</name>
        <message>
            <source>The whole file</source>
            <translation>全卷</translation>
        </message>
    </context>
    <context>
        <name>PracticesPage</name>
        <message>
            <source>Easy 3</source>
            <translation>入门 3</translation>
        </message>
        <message>
            <source>Usual 6</source>
            <translation>常规 6</translation>
        </message>
        <message>
            <source>Hard 9</source>
            <translation>加难 9</translation>
        </message>
        <message>
            <source>All, up to 12</source>
            <translation>全部，最多 12</translation>
        </message>
        <message>
            <source>Defects in the file</source>
            <translation>卷里埋几处问题</translation>
        </message>
        <message>
            <source>by chance</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>the same seed gives everybody the same file</source>
            <translation>种子相同，卷子相同</translation>
        </message>
        <message>
            <source>Begin the practice</source>
            <translation>开始练习</translation>
        </message>
        <message>
            <source>New practice</source>
            <translation>新的练习</translation>
        </message>
        <message>
            <source>find the defects in the file</source>
            <translation>找出卷里的问题</translation>
        </message>
        <message>
            <source>Practices</source>
            <translation>评查练习</translation>
        </message>
        <message>
            <source>Person, case, seed; pinyin initials too</source>
            <translation>人员、案件、种子，可用拼音首字母</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>Choose a case at the left and begin. What you hand in is kept here with its score.</source>
            <translation>在左边选一个案件开始。交卷后，成绩留在这里。</translation>
        </message>
        <message>
            <source>No practice yet</source>
            <translation>还没有练习</translation>
        </message>
        <message>
            <source>No practice fits what you search for.</source>
            <translation>没有符合搜索的练习。</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>Practices of everybody</source>
            <translation>所有人的练习</translation>
        </message>
        <message>
            <source>My practices</source>
            <translation>我的练习</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>找对</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Appraisal practice</source>
            <translation>评查练习</translation>
        </message>
        <message>
            <source>Throw the practice away</source>
            <translation>丢弃练习</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>上下行</translation>
        </message>
        <message>
            <source>open the practice</source>
            <translation>打开练习</translation>
        </message>
        <message>
            <source>Reading the practices…</source>
            <translation>正在读取练习…</translation>
        </message>
        <message>
            <source>{0} practices</source>
            <translation>{0} 份练习</translation>
        </message>
        <message>
            <source>{0} papers · up to {1} defects</source>
            <translation>{0} 份文书 · 最多 {1} 处问题</translation>
        </message>
        <message>
            <source>Write digits only, or leave it empty.</source>
            <translation>只写数字，或者不写。</translation>
        </message>
        <message>
            <source>Putting defects into the file…</source>
            <translation>正在出练习卷…</translation>
        </message>
        <message>
            <source>Its {0} marks are lost. The practices that were handed in stay.</source>
            <translation>它的 {0} 条标注会丢掉。交过卷的练习不受影响。</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Throw this practice away?</source>
            <translation>丢弃这份练习吗？</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>These pages are being set anew…</source>
            <translation>样张正在重排，下面是之前的内容…</translation>
        </message>
        <message>
            <source>Page {0}</source>
            <translation>第 {0} 页</translation>
        </message>
    </context>
    <context>
        <name>ProposalView</name>
        <message>
            <source>No. {0} · {1} · {2}</source>
            <translation>第 {0} 号 · {1} · {2}</translation>
        </message>
        <message>
            <source>in force from {0}</source>
            <translation>{0} 起施行</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>修改理由</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Goes back to what the program ships.</source>
            <translation>恢复为随程序发布的内容。</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>原</translation>
        </message>
        <message>
            <source>After</source>
            <translation>改</translation>
        </message>
    </context>
    <context>
        <name>ProvisionList</name>
        <message>
            <source>Back to the lines</source>
            <translation>返回评分项</translation>
        </message>
        <message>
            <source>The gist is in our own words. For a decision, cite from the official text.</source>
            <translation>大意为本程序概括。正式文书请引用官方公布的条文原文。</translation>
        </message>
    </context>
    <context>
        <name>Provisions</name>
        <message>
            <source>Not in force that day</source>
            <translation>当日无效</translation>
        </message>
        <message>
            <source>In force · read</source>
            <translation>有效 · 已核对</translation>
        </message>
        <message>
            <source>In force · from memory</source>
            <translation>有效 · 凭记忆</translation>
        </message>
        <message>
            <source>To be verified</source>
            <translation>待核</translation>
        </message>
        <message>
            <source>The library holds no gist of this article yet.</source>
            <translation>法规库还没有这一条的大意。</translation>
        </message>
        <message>
            <source>(Gist of the whole article) {0}</source>
            <translation>（整条大意）{0}</translation>
        </message>
        <message>
            <source>In force from {0}</source>
            <translation>{0} 起施行</translation>
        </message>
        <message>
            <source>In force {0} to {1}</source>
            <translation>{0} 至 {1} 有效</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source> · other versions from {0}</source>
            <translation> · 另有版本自 {0} 施行</translation>
        </message>
    </context>
    <context>
        <name>QrCode</name>
        <message>
            <source>Code for {0}</source>
            <translation>二维码：{0}</translation>
        </message>
    </context>
    <context>
        <name>QuestionView</name>
        <message>
            <source>Practice question</source>
            <translation>练习题</translation>
        </message>
        <message>
            <source>Check the answer</source>
            <translation>看答案</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一题</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一题</translation>
        </message>
        <message>
            <source>Right.</source>
            <translation>正确。</translation>
        </message>
        <message>
            <source>Not right. The key is {0}.</source>
            <translation>不对，答案是 {0}。</translation>
        </message>
        <message>
            <source>The key rests on law that is still to be verified; the question does not count anywhere.</source>
            <translation>这道题的答案依据待核，不计分。</translation>
        </message>
        <message>
            <source>chosen, right</source>
            <translation>已选，正确</translation>
        </message>
        <message>
            <source>chosen, wrong</source>
            <translation>已选，错误</translation>
        </message>
        <message>
            <source>right, not chosen</source>
            <translation>正确，未选</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Awaiting marks</source>
            <translation>待教员评分</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>已评分</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>训练记录</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>已等</translation>
        </message>
        <message>
            <source>Runs to mark</source>
            <translation>待评分的训练</translation>
        </message>
        <message>
            <source>Nothing waits here</source>
            <translation>没有待处理的训练</translation>
        </message>
        <message>
            <source>When a trainee ends a run, it comes here for the marks that only a person can give.</source>
            <translation>学员结束训练后会出现在这里，由教员评定机器不能判断的部分。</translation>
        </message>
        <message>
            <source>Mark the oldest</source>
            <translation>从最早的评起</translation>
        </message>
        <message>
            <source>Marking</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>上下行</translation>
        </message>
        <message>
            <source>mark the run</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>{0} runs</source>
            <translation>{0} 次</translation>
        </message>
        <message>
            <source>{0} days</source>
            <translation>{0} 天</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Something is missing, or the whole document is wrong, such as its date.</source>
            <translation>缺了东西，或者整份有问题，例如落款日期。</translation>
        </message>
        <message>
            <source>The document as a whole</source>
            <translation>整份文书</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>不印在纸上</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>已标注</translation>
        </message>
        <message>
            <source>found</source>
            <translation>找对</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>漏掉</translation>
        </message>
        <message>
            <source>false alarm</source>
            <translation>误报</translation>
        </message>
    </context>
    <context>
        <name>RealmBadge</name>
        <message>
            <source>Live case · all recorded</source>
            <translation>实案 · 全程记录</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>训练</translation>
        </message>
    </context>
    <context>
        <name>ReasoningPanel</name>
        <message>
            <source>Choose a decision, a report, a notice or an order: those give their reasons here.</source>
            <translation>请选决定书、调查报告、通知书一类的文书，它们按这几步说理。</translation>
        </message>
        <message>
            <source>Review by {0}</source>
            <translation>复议机关：{0}</translation>
        </message>
        <message>
            <source>within {0} days</source>
            <translation>期限：{0} 日</translation>
        </message>
        <message>
            <source>Review goes before court</source>
            <translation>先申请行政复议，再起诉</translation>
        </message>
        <message>
            <source>Court: {0}</source>
            <translation>管辖法院：{0}</translation>
        </message>
        <message>
            <source>within {0} months</source>
            <translation>期限：{0} 个月</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Discretion</source>
            <translation>裁量</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>救济</translation>
        </message>
        <message>
            <source>This document gives no reasons</source>
            <translation>这份文书不写说理</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>(evidence {0})</source>
            <translation>（证据{0}）</translation>
        </message>
    </context>
    <context>
        <name>ReasoningWork</name>
        <message>
            <source>Written: {0}</source>
            <translation>已写入：{0}</translation>
        </message>
    </context>
    <context>
        <name>Recent</name>
        <message>
            <source>Latest results</source>
            <translation>最近成绩</translation>
        </message>
        <message>
            <source>Latest results of all</source>
            <translation>全部人员最近成绩</translation>
        </message>
        <message>
            <source>They come with your first run.</source>
            <translation>做完第一次训练就会出现。</translation>
        </message>
        <message>
            <source>They come with the first run.</source>
            <translation>有人完成训练后显示。</translation>
        </message>
        <message>
            <source>No results yet</source>
            <translation>还没有成绩</translation>
        </message>
        <message>
            <source>{0} runs in all · mean of the last {1}: {2} % · critical fails among them: {3}</source>
            <translation>共 {0} 次 · 最近 {1} 次平均 {2}% · 其中一票否决 {3} 次</translation>
        </message>
    </context>
    <context>
        <name>Refused</name>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Back to the catalogue</source>
            <translation>返回训练列表</translation>
        </message>
        <message>
            <source>The run could not be started</source>
            <translation>训练没有启动</translation>
        </message>
        <message>
            <source>The scene needs a screen and a graphics driver with OpenGL 3.2 or later. Over a remote connection, start the program on the machine itself.</source>
            <translation>三维现场需要显示器和支持 OpenGL 3.2 以上的显卡驱动。如果是远程连接，请在本机上启动程序。</translation>
        </message>
    </context>
    <context>
        <name>Repeated</name>
        <message>
            <source>Take away</source>
            <translation>去掉</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>Save as PDF</source>
            <translation>保存为 PDF</translation>
        </message>
        <message>
            <source>Save elsewhere…</source>
            <translation>另存到…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Score report</source>
            <translation>评分报告</translation>
        </message>
        <message>
            <source>Setting the pages</source>
            <translation>正在排版</translation>
        </message>
        <message>
            <source>Page {0} of {1}</source>
            <translation>第 {0} 页，共 {1} 页</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Setting the PDF</source>
            <translation>正在生成 PDF</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>已保存：{0}</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>正在打印</translation>
        </message>
        <message>
            <source>The report has been sent to the printer.</source>
            <translation>报告已送到打印机。</translation>
        </message>
        <message>
            <source>The printer did not take the report. Check it, or save the report as PDF.</source>
            <translation>打印机没有接收报告。请检查打印机，或先保存为 PDF。</translation>
        </message>
    </context>
    <context>
        <name>ResultsColumn</name>
        <message>
            <source>Ask in your own words, or type a citation or pinyin initials</source>
            <translation>用大白话问，或输条号、拼音首字母</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Narrow the search</source>
            <translation>缩小检索范围</translation>
        </message>
        <message>
            <source>Filter: {0}</source>
            <translation>筛选：{0} 项</translation>
        </message>
        <message>
            <source>You can ask like this</source>
            <translation>可以这样问</translation>
        </message>
        <message>
            <source>{0} hits · {1} ms</source>
            <translation>{0} 条 · {1} 毫秒</translation>
        </message>
        <message>
            <source>{0} hits</source>
            <translation>{0} 条</translation>
        </message>
        <message>
            <source>No article, act, case, guide, question or form fits. Try fewer words, or the words of the law.</source>
            <translation>没有合适的条文、行为、案例、指引、试题或文书。请少写几个词，或用法条里的词。</translation>
        </message>
        <message>
            <source>The filter leaves nothing that fits.</source>
            <translation>按现在的筛选没有合适的内容。可以放宽筛选，或换个说法。</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>不限范围</translation>
        </message>
        <message>
            <source>Did you mean</source>
            <translation>您要找的是</translation>
        </message>
    </context>
    <context>
        <name>ResultsPage</name>
        <message>
            <source>Name, scenario, seed; pinyin initials too</source>
            <translation>姓名、场景、种子，可用拼音首字母</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>全部班级</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全部人员</translation>
        </message>
        <message>
            <source>Trainee</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>All scenarios</source>
            <translation>全部场景</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>场景</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>能力</translation>
        </message>
        <message>
            <source>Every run</source>
            <translation>每次得分</translation>
        </message>
        <message>
            <source>% of the points</source>
            <translation>占总分百分比</translation>
        </message>
        <message>
            <source>No scored run yet</source>
            <translation>还没有评分的训练</translation>
        </message>
        <message>
            <source>After the first run, skills and progress stand here.</source>
            <translation>完成第一次训练后，这里显示技能和进步。</translation>
        </message>
        <message>
            <source>Who lacks what</source>
            <translation>谁缺什么</translation>
        </message>
        <message>
            <source>Lost most often</source>
            <translation>最常失分</translation>
        </message>
        <message>
            <source>mean share of the points</source>
            <translation>占该项分值的平均比例</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>训练记录</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>Not passed</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>Critical fail</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>Awaiting marks</source>
            <translation>待教员评分</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>No run fits</source>
            <translation>没有符合的训练</translation>
        </message>
        <message>
            <source>No run fits these filters. Choose “All”, or search for less.</source>
            <translation>没有训练符合这些条件。请选“全部”，或减少搜索词。</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Every run stands here from the moment it is assigned or begun.</source>
            <translation>布置或开始训练后，每次训练都列在这里。</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>还没有训练</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Appraisal practice</source>
            <translation>评查练习</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>上下行</translation>
        </message>
        <message>
            <source>open the run</source>
            <translation>打开复盘</translation>
        </message>
        <message>
            <source>Radar of the skills</source>
            <translation>技能雷达图</translation>
        </message>
        <message>
            <source>Scores from run to run</source>
            <translation>历次得分</translation>
        </message>
        <message>
            <source>mean of the latest 3 runs, below {0} bold, weakest first</source>
            <translation>近 3 次均值 · 低于 {0} 加粗 · 弱者在前</translation>
        </message>
        <message>
            <source>{0} runs</source>
            <translation>{0} 次</translation>
        </message>
        <message>
            <source>This run is not finished, so there is no result yet.</source>
            <translation>这次训练还没有完成，暂无结果。</translation>
        </message>
        <message>
            <source>{0} runs exported to {1}</source>
            <translation>已导出 {0} 次训练到 {1}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Review of a case file</source>
            <translation>评查案卷</translation>
        </message>
        <message>
            <source>All kept in the chain, {0} lines</source>
            <translation>已全部记入校验链，{0} 条</translation>
        </message>
        <message>
            <source>The finding stands</source>
            <translation>这一处成立</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>Overrule the finding</source>
            <translation>否定这一处</translation>
        </message>
        <message>
            <source>Overrule</source>
            <translation>否定</translation>
        </message>
        <message>
            <source>Take points off here</source>
            <translation>在这里扣分</translation>
        </message>
        <message>
            <source>Comment here</source>
            <translation>在这里批注</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Finish the review</source>
            <translation>提交评查</translation>
        </message>
        <message>
            <source>Next finding</source>
            <translation>下一处问题</translation>
        </message>
        <message>
            <source>Finding before</source>
            <translation>上一处发现</translation>
        </message>
        <message>
            <source>Next document</source>
            <translation>下一份文书</translation>
        </message>
        <message>
            <source>Previous document</source>
            <translation>上一份文书</translation>
        </message>
        <message>
            <source>Text or page</source>
            <translation>文字或版面</translation>
        </message>
        <message>
            <source>findings</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>{0} left to look at</source>
            <translation>待评 {0} 处</translation>
        </message>
        <message>
            <source>You have not begun to review this file.</source>
            <translation>还没有开始评查这份案卷。</translation>
        </message>
        <message>
            <source>Begin to review</source>
            <translation>开始评查</translation>
        </message>
        <message>
            <source>Take the end back</source>
            <translation>撤销提交</translation>
        </message>
        <message>
            <source>Points off</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>退出评查</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>提交</translation>
        </message>
    </context>
    <context>
        <name>ReviewPaper</name>
        <message>
            <source>The document as a whole</source>
            <translation>整份文书</translation>
        </message>
        <message>
            <source>The file as a whole</source>
            <translation>整卷</translation>
        </message>
    </context>
    <context>
        <name>ReviewSide</name>
        <message>
            <source>Findings</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
        <message>
            <source>For a person to check</source>
            <translation>需人工核对</translation>
        </message>
        <message>
            <source>Nothing costs points in this file.</source>
            <translation>这份案卷没有扣分的地方。</translation>
        </message>
        <message>
            <source>No findings</source>
            <translation>没有发现问题</translation>
        </message>
        <message>
            <source>Point at a document or a field, then comment on it.</source>
            <translation>先点文书或栏目，再写批注。</translation>
        </message>
        <message>
            <source>No comment</source>
            <translation>没有批注</translation>
        </message>
        <message>
            <source>Take this comment back</source>
            <translation>撤销这条批注</translation>
        </message>
    </context>
    <context>
        <name>ReviewWords</name>
        <message>
            <source>Awaiting review</source>
            <translation>待评查</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>评查中</translation>
        </message>
        <message>
            <source>Second appraiser wanted</source>
            <translation>待第二人评查</translation>
        </message>
        <message>
            <source>Differences to decide</source>
            <translation>分歧待裁定</translation>
        </message>
        <message>
            <source>Review done</source>
            <translation>评查完成</translation>
        </message>
        <message>
            <source>Time up</source>
            <translation>到时自动交</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>逾时</translation>
        </message>
        <message>
            <source>Veto</source>
            <translation>否决</translation>
        </message>
        <message>
            <source>Vetoes {0}, confirmed by two; without them {1} points.</source>
            <translation>否决项 {0}，已由两人确认；不计否决为 {1} 分。</translation>
        </message>
        <message>
            <source>Vetoes {0}, not confirmed by two yet; without them {1} points.</source>
            <translation>否决项 {0}，尚未由两人确认；不计否决为 {1} 分。</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Trainee</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>教员</translation>
        </message>
        <message>
            <source>Base manager</source>
            <translation>基地管理员</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
    </context>
    <context>
        <name>RulePicker</name>
        <message>
            <source>What is wrong: words, pinyin initials or number</source>
            <translation>哪里不对：写几个字、拼音首字母或编号</translation>
        </message>
        <message>
            <source>Search the rules</source>
            <translation>查规则</translation>
        </message>
        <message>
            <source>{0} more: type to find them.</source>
            <translation>还有 {0} 条，写几个字就能找到。</translation>
        </message>
        <message>
            <source>No rule has these words. Try fewer, or others.</source>
            <translation>没有这样的规则。请换个说法，或者少写几个字。</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>Run</source>
            <translation>训练中</translation>
        </message>
        <message>
            <source>{0} · {1}</source>
            <translation>{0} · {1}</translation>
        </message>
        <message>
            <source>Pause and close the station</source>
            <translation>暂停并关闭训练站</translation>
        </message>
        <message>
            <source>The record has a break: {0}</source>
            <translation>记录有断点：{0}</translation>
        </message>
        <message>
            <source>{0} events taken in</source>
            <translation>已收取 {0} 条事件</translation>
        </message>
        <message>
            <source>A run is under way already. End it first.</source>
            <translation>已有一次训练正在进行，请先结束它。</translation>
        </message>
        <message>
            <source>Starting the station</source>
            <translation>正在启动训练站</translation>
        </message>
        <message>
            <source>Pause this run?</source>
            <translation>暂停这次训练？</translation>
        </message>
        <message>
            <source>The station saves and closes. You can take the run up again, or end it with what was done.</source>
            <translation>训练站会保存并关闭。之后可以接着做，也可以按已做的部分结束。</translation>
        </message>
        <message>
            <source>Pause and close</source>
            <translation>暂停并关闭</translation>
        </message>
        <message>
            <source>Taking in the record and scoring</source>
            <translation>正在收取记录并评分</translation>
        </message>
        <message>
            <source>The station could not start. Try again.</source>
            <translation>训练站没有启动，请再试一次。</translation>
        </message>
    </context>
    <context>
        <name>Runs</name>
        <message>
            <source>Trainee</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>场景</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Score %</source>
            <translation>得分率</translation>
        </message>
    </context>
    <context>
        <name>SayingForm</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>ScenarioBanner</name>
        <message>
            <source>difficulty {0} · about {1} min, at most {2}</source>
            <translation>难度 {0} · 约 {1} 分钟，最长 {2} 分钟</translation>
        </message>
    </context>
    <context>
        <name>ScenarioPanel</name>
        <message>
            <source>How it is trained</source>
            <translation>怎么练</translation>
        </message>
        <message>
            <source>What is looked at</source>
            <translation>评什么</translation>
        </message>
        <message>
            <source>difficulty {0}</source>
            <translation>难度 {0}</translation>
        </message>
        <message>
            <source>Start at the desktop</source>
            <translation>桌面模式开始</translation>
        </message>
        <message>
            <source>Task sheet first</source>
            <translation>先看任务单</translation>
        </message>
        <message>
            <source>Last debrief</source>
            <translation>上次复盘</translation>
        </message>
        <message>
            <source>about {0} min, at most {1}</source>
            <translation>约 {0} 分钟，最长 {1} 分钟</translation>
        </message>
        <message>
            <source>{0} points</source>
            <translation>{0} 个站位</translation>
        </message>
        <message>
            <source>{0} lines</source>
            <translation>{0} 句对话</translation>
        </message>
        <message>
            <source>up to {0} faults</source>
            <translation>最多 {0} 处隐患</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Each run hides up to {0} of {1} faults, drawn by seed; a control run hides none.</source>
            <translation>每次从 {1} 处隐患中按种子抽取，最多 {0} 处；对照训练一处也没有。</translation>
        </message>
        <message>
            <source>The law is read as it stood on the day of the act: {0}.</source>
            <translation>法律按行为日期适用，可选 {0}。</translation>
        </message>
        <message>
            <source>An instructor can let {0} incidents happen while it runs.</source>
            <translation>教员可在训练中触发 {0} 种突发情况。</translation>
        </message>
        <message>
            <source>Judged by an instructor</source>
            <translation>由教员评定</translation>
        </message>
        <message>
            <source>Pass mark {0} %; {1} errors fail the run whatever the points.</source>
            <translation>合格线 {0}%；有 {1} 种错误，不论得分一票否决。</translation>
        </message>
        <message>
            <source>Not tried yet</source>
            <translation>还没有练过</translation>
        </message>
        <message>
            <source>Best {0} %</source>
            <translation>最好 {0}%</translation>
        </message>
        <message>
            <source>{0} runs</source>
            <translation>{0} 次</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>上次</translation>
        </message>
    </context>
    <context>
        <name>ScenarioTile</name>
        <message>
            <source>difficulty {0}</source>
            <translation>难度 {0}</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} 分钟</translation>
        </message>
        <message>
            <source>{0} points</source>
            <translation>{0} 个站位</translation>
        </message>
        <message>
            <source>{0} lines</source>
            <translation>{0} 句对话</translation>
        </message>
        <message>
            <source>up to {0} faults</source>
            <translation>最多 {0} 处隐患</translation>
        </message>
        <message>
            <source>Not tried yet</source>
            <translation>还没有练过</translation>
        </message>
        <message>
            <source>Best {0} %</source>
            <translation>最好 {0}%</translation>
        </message>
        <message>
            <source>{0} runs</source>
            <translation>{0} 次</translation>
        </message>
        <message>
            <source>Last: {0}</source>
            <translation>上次：{0}</translation>
        </message>
    </context>
    <context>
        <name>SceneDifferences</name>
        <message>
            <source>This file grew from no run.</source>
            <translation>这份案卷不是由训练做成的。</translation>
        </message>
        <message>
            <source>{0} statements of the paper were traced to the record.</source>
            <translation>案卷里有 {0} 处说法在训练记录里找到了出处。</translation>
        </message>
        <message>
            <source>Paper and scene agree</source>
            <translation>案卷和现场一致</translation>
        </message>
        <message>
            <source>for a person to weigh; costs no points</source>
            <translation>由人判断，不扣分</translation>
        </message>
        <message>
            <source>Show this moment of the run</source>
            <translation>看训练中的这一刻</translation>
        </message>
        <message>
            <source>Show this place of the document</source>
            <translation>看文书的这个地方</translation>
        </message>
        <message>
            <source>Claimed, but not seen</source>
            <translation>写了，现场没有</translation>
        </message>
        <message>
            <source>Answer never given</source>
            <translation>没有说过的回答</translation>
        </message>
        <message>
            <source>Time that cannot be</source>
            <translation>对不上的时间</translation>
        </message>
        <message>
            <source>Evidence not used</source>
            <translation>证据没有用上</translation>
        </message>
        <message>
            <source>Seen and left out</source>
            <translation>看到了没有写</translation>
        </message>
    </context>
    <context>
        <name>ScenePicture</name>
        <message>
            <source>The picture is being drawn</source>
            <translation>正在绘制图片</translation>
        </message>
        <message>
            <source>The picture could not be drawn</source>
            <translation>图片没有画成</translation>
        </message>
    </context>
    <context>
        <name>ScorePanel</name>
        <message>
            <source>Lost {0}</source>
            <translation>扣分 {0}</translation>
        </message>
        <message>
            <source>Gained {0}</source>
            <translation>得分 {0}</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>教员</translation>
        </message>
        <message>
            <source>Parts of the score sheet</source>
            <translation>评分表的各部分</translation>
        </message>
        <message>
            <source>lines</source>
            <translation>逐项</translation>
        </message>
        <message>
            <source>{0} of {1} points · pass mark {2} %</source>
            <translation>{0} / {1} 分 · 合格线 {2}%</translation>
        </message>
        <message>
            <source>Rubric {0} · day of the act {1} · seed {2}</source>
            <translation>评分细则 {0} · 行为日期 {1} · 种子 {2}</translation>
        </message>
    </context>
    <context>
        <name>ScoreRing</name>
        <message>
            <source>Score {0} of {1}: {2}</source>
            <translation>得分 {0}，满分 {1}：{2}</translation>
        </message>
        <message>
            <source>Critical fail</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>Not passed</source>
            <translation>不合格</translation>
        </message>
    </context>
    <context>
        <name>Seal</name>
        <message>
            <source>Zhixing</source>
            <translation>知行</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Check everything</source>
            <translation>全面核验</translation>
        </message>
    </context>
    <context>
        <name>SheetLines</name>
        <message>
            <source>Fail</source>
            <translation>否决</translation>
        </message>
        <message>
            <source>{0}
Expected: {1}</source>
            <translation>{0}
应当：{1}</translation>
        </message>
        <message>
            <source>{0} more</source>
            <translation>另 {0} 处</translation>
        </message>
        <message>
            <source>never recorded</source>
            <translation>全程没有记录</translation>
        </message>
    </context>
    <context>
        <name>SheetPage</name>
        <message>
            <source>Case file handed in</source>
            <translation>已交的案卷</translation>
        </message>
        <message>
            <source>Next finding</source>
            <translation>下一处问题</translation>
        </message>
        <message>
            <source>Finding before</source>
            <translation>上一处发现</translation>
        </message>
        <message>
            <source>Text or page</source>
            <translation>文字或版面</translation>
        </message>
        <message>
            <source>Score sheet as PDF</source>
            <translation>成绩单 PDF</translation>
        </message>
        <message>
            <source>Go on with a new version</source>
            <translation>接着写新的一版</translation>
        </message>
        <message>
            <source>Handed in {0}.</source>
            <translation>{0} 交卷。</translation>
        </message>
        <message>
            <source>Handed in {0}, time taken {1}.</source>
            <translation>{0} 交卷，用时 {1}。</translation>
        </message>
        <message>
            <source>What the machine found is shown; the review is not done yet.</source>
            <translation>这里是自动评查的结果，教员还没有评完。</translation>
        </message>
        <message>
            <source>Reviewed by {0}.</source>
            <translation>评查人：{0}。</translation>
        </message>
        <message>
            <source>Setting the pages</source>
            <translation>正在排版</translation>
        </message>
        <message>
            <source>The score sheet was saved as {0}.</source>
            <translation>成绩单已存为 {0}。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
    </context>
    <context>
        <name>SheetStrip</name>
        <message>
            <source>{0} marks not saved</source>
            <translation>{0} 项评分未保存</translation>
        </message>
        <message>
            <source>{0} of {1} points, pass mark {2} %, {3} min</source>
            <translation>得分 {0} / {1} · 合格线 {2}% · 用时 {3}</translation>
        </message>
        <message>
            <source>No critical fail has happened.</source>
            <translation>没有触发否决项。</translation>
        </message>
    </context>
    <context>
        <name>Side</name>
        <message>
            <source>Appraisal</source>
            <translation>评查</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Scene</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示什么</translation>
        </message>
        <message>
            <source>Veto {0}</source>
            <translation>否决 {0}</translation>
        </message>
        <message>
            <source>Error {0}</source>
            <translation>错误 {0}</translation>
        </message>
        <message>
            <source>Flaw {0}</source>
            <translation>瑕疵 {0}</translation>
        </message>
        <message>
            <source>For a person to check</source>
            <translation>需人工核对</translation>
        </message>
        <message>
            <source>Nothing was found in what is written so far.</source>
            <translation>已写的部分没有发现问题。</translation>
        </message>
        <message>
            <source>No findings</source>
            <translation>没有发现问题</translation>
        </message>
        <message>
            <source>Law still to be verified: no points lost</source>
            <translation>法律依据待核，不扣分</translation>
        </message>
        <message>
            <source>Whole file</source>
            <translation>全卷</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>This procedure is at its end.</source>
            <translation>这一程序已经结束。</translation>
        </message>
        <message>
            <source>Lacking in steps already taken</source>
            <translation>已走的步骤还缺</translation>
        </message>
        <message>
            <source>What may come next</source>
            <translation>接下来可以</translation>
        </message>
        <message>
            <source>not before {0}</source>
            <translation>不早于 {0}</translation>
        </message>
        <message>
            <source>by {0}</source>
            <translation>最迟 {0}</translation>
        </message>
        <message>
            <source>running</source>
            <translation>计时中</translation>
        </message>
        <message>
            <source>wait</source>
            <translation>须等待</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已守</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>已超期</translation>
        </message>
        <message>
            <source>from {0}</source>
            <translation>自 {0} 起</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Nothing in the library cites this place yet.</source>
            <translation>库里还没有内容援引这里。</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Login name</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
        <message>
            <source>Enter your login name and your password.</source>
            <translation>请输入登录名和密码。</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在核对…</translation>
        </message>
    </context>
    <context>
        <name>SignIns</name>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Wrong password</source>
            <translation>密码错误</translation>
        </message>
        <message>
            <source>Unknown login</source>
            <translation>没有此登录名</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>Deactivated</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Password reset</source>
            <translation>重置密码</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Login name</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>StationCard</name>
        <message>
            <source>3D station</source>
            <translation>三维训练站</translation>
        </message>
        <message>
            <source>Small</source>
            <translation>小</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>大</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Speak lines</source>
            <translation>说出台词</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Listen to a voice of this computer</source>
            <translation>试听这台电脑的人声</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>人声</translation>
        </message>
        <message>
            <source>Recorded lines: {0}.</source>
            <translation>有录音的台词 {0} 条。</translation>
        </message>
        <message>
            <source>Spoken by this computer: {0}.</source>
            <translation>由这台电脑的语音念出：{0}。</translation>
        </message>
        <message>
            <source>Mouse forward looks down</source>
            <translation>鼠标前推为低头</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>Mouse speed</source>
            <translation>鼠标速度</translation>
        </message>
        <message>
            <source>Picture quality</source>
            <translation>画质</translation>
        </message>
        <message>
            <source>Hold from the next start of the station; never part of a score.</source>
            <translation>下次进入训练时生效，不影响得分。</translation>
        </message>
    </context>
    <context>
        <name>StationTile</name>
        <message>
            <source>The picture is on its way</source>
            <translation>画面马上就到</translation>
        </message>
        <message>
            <source>The station has closed</source>
            <translation>训练站已关闭</translation>
        </message>
    </context>
    <context>
        <name>Stations</name>
        <message>
            <source>Not heard for {0} s</source>
            <translation>{0} 秒没有消息</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>正在准备</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>训练中</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>暂停中</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已做完</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Mouse and keyboard</source>
            <translation>鼠标键盘</translation>
        </message>
        <message>
            <source>Headset</source>
            <translation>头显</translation>
        </message>
        <message>
            <source>Headset, not put on</source>
            <translation>头显，还没戴上</translation>
        </message>
        <message>
            <source>{0} pictures a second, longest {1} ms</source>
            <translation>每秒 {0} 帧，最长一帧 {1} ms</translation>
        </message>
        <message>
            <source>All {0} events are here</source>
            <translation>{0} 条记录都已收到</translation>
        </message>
        <message>
            <source>{0} of {1} events are here</source>
            <translation>已收到 {0} / {1} 条</translation>
        </message>
        <message>
            <source>Station {0}</source>
            <translation>{0} 号站</translation>
        </message>
    </context>
    <context>
        <name>StationsPage</name>
        <message>
            <source>Trainees work at 3D stations on other computers. While it is open, stations in the same network can send their runs here; each needs a code from here at first.</source>
            <translation>学员在别的电脑上的三维训练站练习。开放期间，同一网络里的训练站可以把训练实时交到这里；每台站第一次要用这里的接入码。</translation>
        </message>
        <message>
            <source>Watch stations live</source>
            <translation>实时看训练站</translation>
        </message>
        <message>
            <source>Open for stations</source>
            <translation>开放接入</translation>
        </message>
        <message>
            <source>Run the command that belongs to the code on a station. It appears here as soon as it starts.</source>
            <translation>在训练站上运行接入码下面的命令，一开始就会出现在这里。</translation>
        </message>
        <message>
            <source>No station yet</source>
            <translation>还没有训练站</translation>
        </message>
        <message>
            <source>Show code and command</source>
            <translation>看接入码和命令</translation>
        </message>
        <message>
            <source>Stations</source>
            <translation>训练站</translation>
        </message>
        <message>
            <source>{0} under way</source>
            <translation>{0} 台训练中</translation>
        </message>
        <message>
            <source>Code for another station</source>
            <translation>再出一个接入码</translation>
        </message>
        <message>
            <source>Close to stations</source>
            <translation>停止接入</translation>
        </message>
        <message>
            <source>Ask for a break</source>
            <translation>请他停一下</translation>
        </message>
        <message>
            <source>Stop the station</source>
            <translation>让训练站保存并关闭</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>看复盘</translation>
        </message>
        <message>
            <source>Choose {0}</source>
            <translation>选{0}</translation>
        </message>
        <message>
            <source>choose a station</source>
            <translation>选训练站</translation>
        </message>
        <message>
            <source>A station is not heard; its record is kept there</source>
            <translation>有训练站失去联系，记录都在它那里</translation>
        </message>
        <message>
            <source>{0} events still on their way</source>
            <translation>还有 {0} 条记录在路上</translation>
        </message>
        <message>
            <source>The records of {0} stations are whole</source>
            <translation>{0} 台训练站的记录完整</translation>
        </message>
        <message>
            <source>Opening for stations…</source>
            <translation>正在开放接入</translation>
        </message>
        <message>
            <source>Close to stations?</source>
            <translation>停止接入训练站？</translation>
        </message>
        <message>
            <source>Phones lose the library too. Stations go on, and send the rest when it is open again.</source>
            <translation>手机查法也会停。训练站照常进行，再开放时把剩下的记录补上。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Asked {0} for a break</source>
            <translation>已请{0}停一下</translation>
        </message>
        <message>
            <source>Asked the station of {0} to stop</source>
            <translation>已让{0}的训练站保存并关闭</translation>
        </message>
        <message>
            <source>Stop the run of {0}?</source>
            <translation>停下{0}的训练？</translation>
        </message>
        <message>
            <source>The station saves and closes. The run can be taken up again at the station.</source>
            <translation>训练站会保存并关闭，之后可以在那台站上接着做。</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>保存并关闭</translation>
        </message>
    </context>
    <context>
        <name>StatuteReader</name>
        <message>
            <source>Text of the law</source>
            <translation>法规正文</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>Compare with another version</source>
            <translation>与另一版本对照</translation>
        </message>
        <message>
            <source>Show our gists</source>
            <translation>显示要旨</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>章节</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Print as PDF</source>
            <translation>打印为 PDF</translation>
        </message>
        <message>
            <source>Copy citation</source>
            <translation>复制引文</translation>
        </message>
        <message>
            <source>Cited by:</source>
            <translation>援引本条：</translation>
        </message>
        <message>
            <source>{0}{1} (text of {2})</source>
            <translation>{0}{1}（{2} 版）</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
    </context>
    <context>
        <name>StepBox</name>
        <message>
            <source>Write into the document</source>
            <translation>写入文书</translation>
        </message>
        <message>
            <source>Write into the document: {0}</source>
            <translation>写入文书：{0}</translation>
        </message>
        <message>
            <source>written</source>
            <translation>已写</translation>
        </message>
        <message>
            <source>still empty</source>
            <translation>还空着</translation>
        </message>
        <message>
            <source>Replace what stands there</source>
            <translation>换掉已写的</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
    </context>
    <context>
        <name>StepsView</name>
        <message>
            <source>Contains steps to be verified</source>
            <translation>含待核的步骤</translation>
        </message>
        <message>
            <source>To be verified</source>
            <translation>待核</translation>
        </message>
    </context>
    <context>
        <name>SurchargeForm</name>
        <message>
            <source>Last day to pay</source>
            <translation>缴款期限</translation>
        </message>
        <message>
            <source>Reckoned to</source>
            <translation>计算到</translation>
        </message>
        <message>
            <source>Reconsideration or lawsuit in between</source>
            <translation>其间有复议或诉讼</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>To</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Fine</source>
            <translation>罚款</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
    </context>
    <context>
        <name>TablesPage</name>
        <message>
            <source>To review</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Name or number; pinyin initials too</source>
            <translation>名称、编号或拼音首字母</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Choose a document: its versions, who proposed and who approved them stand here.</source>
            <translation>选一项，这里显示它的各版、提出人和复核人。</translation>
        </message>
        <message>
            <source>Bureau's own</source>
            <translation>本单位内容</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Read a file</source>
            <translation>读入文件</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>上下行</translation>
        </message>
        <message>
            <source>Proposal no. {0} has been handed in and waits for a second person.</source>
            <translation>第 {0} 号提案已提交，等另一个人复核。</translation>
        </message>
        <message>
            <source>Saved as {0}</source>
            <translation>已存为 {0}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Read a bureau's tables</source>
            <translation>读入本单位内容文件</translation>
        </message>
        <message>
            <source>{0} proposals wait for a second person, {1} entries were there already.</source>
            <translation>{0} 件提案待复核，{1} 项已在库里。</translation>
        </message>
    </context>
    <context>
        <name>TaskCard</name>
        <message>
            <source>Case files to write</source>
            <translation>要写的案卷</translation>
        </message>
        <message>
            <source>given to you</source>
            <translation>布置给您的</translation>
        </message>
        <message>
            <source>given {0} by {1}</source>
            <translation>{1}布置于{0}</translation>
        </message>
        <message>
            <source>two appraisers</source>
            <translation>两人评查</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>到 {0} 为止</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>接着写</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>This run</source>
            <translation>本次训练</translation>
        </message>
        <message>
            <source>Myself</source>
            <translation>我自己</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>练习</translation>
        </message>
        <message>
            <source>Exam</source>
            <translation>考核</translation>
        </message>
        <message>
            <source>Kind of run</source>
            <translation>训练方式</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>Fixed</source>
            <translation>指定</translation>
        </message>
        <message>
            <source>Control: no fault</source>
            <translation>对照 0 项</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>A whole number, such as 7</source>
            <translation>整数，例如 7</translation>
        </message>
        <message>
            <source>Small</source>
            <translation>小</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>大</translation>
        </message>
        <message>
            <source>Start at the desktop</source>
            <translation>桌面模式开始</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>布置任务</translation>
        </message>
        <message>
            <source>Who trains</source>
            <translation>给谁训练</translation>
        </message>
        <message>
            <source>chooses the law's version</source>
            <translation>决定适用哪一版法律</translation>
        </message>
        <message>
            <source>Day of the act</source>
            <translation>行为日期</translation>
        </message>
        <message>
            <source>decides what is hidden</source>
            <translation>种子决定藏什么</translation>
        </message>
        <message>
            <source>Hidden faults</source>
            <translation>隐患</translation>
        </message>
        <message>
            <source>Injects</source>
            <translation>注入</translation>
        </message>
        <message>
            <source>at minute</source>
            <translation>第几分钟</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Your instructor has fixed these; they cannot be changed.</source>
            <translation>这些由教员定下，不能更改。</translation>
        </message>
        <message>
            <source>{0} · law in force now</source>
            <translation>{0} · 现行法</translation>
        </message>
        <message>
            <source>{0} · law of that day</source>
            <translation>{0} · 当时的法律</translation>
        </message>
        <message>
            <source>Enter a whole number from 0 up.</source>
            <translation>请输入不小于 0 的整数。</translation>
        </message>
    </context>
    <context>
        <name>TaskPage</name>
        <message>
            <source>Task sheet</source>
            <translation>任务单</translation>
        </message>
        <message>
            <source>Start at the desktop</source>
            <translation>桌面模式开始</translation>
        </message>
        <message>
            <source>The task has been given to {0}.</source>
            <translation>任务已布置给 {0}。</translation>
        </message>
    </context>
    <context>
        <name>TaskSheet</name>
        <message>
            <source>What is known</source>
            <translation>已知情况</translation>
        </message>
        <message>
            <source>Your side</source>
            <translation>己方人员</translation>
        </message>
    </context>
    <context>
        <name>TimeStrip</name>
        <message>
            <source>Hand in</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余时间</translation>
        </message>
        <message>
            <source>Time is up, the file is being handed in…</source>
            <translation>时间到，正在交卷…</translation>
        </message>
        <message>
            <source>{0} minutes left</source>
            <translation>还剩 {0} 分钟</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
    </context>
    <context>
        <name>ToMark</name>
        <message>
            <source>Awaiting your marks</source>
            <translation>等您评分</translation>
        </message>
        <message>
            <source>When a trainee ends a run, it comes here for the marks that only a person can give.</source>
            <translation>学员结束训练后会出现在这里，由教员评定机器不能判断的部分。</translation>
        </message>
        <message>
            <source>Nothing waits here</source>
            <translation>没有待处理的训练</translation>
        </message>
        <message>
            <source>All that wait</source>
            <translation>全部待评分</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Start the next run</source>
            <translation>开始下一次训练</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Task sheet first</source>
            <translation>先看任务单</translation>
        </message>
        <message>
            <source>Debrief of the last run</source>
            <translation>复盘上一次</translation>
        </message>
        <message>
            <source>{0} case files are given to you to write.</source>
            <translation>有 {0} 份案卷等您来写。</translation>
        </message>
        <message>
            <source>Case files</source>
            <translation>案卷</translation>
        </message>
        <message>
            <source>{0} case files were handed in and wait for a reviewer.</source>
            <translation>有 {0} 份已交的案卷等人评查。</translation>
        </message>
        <message>
            <source>Case file review</source>
            <translation>案卷评查</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}，{1}</translation>
        </message>
        <message>
            <source>MMMM d, dddd</source>
            <translation>M月d日 dddd</translation>
        </message>
        <message>
            <source>Good morning</source>
            <translation>上午好</translation>
        </message>
        <message>
            <source>Good day</source>
            <translation>下午好</translation>
        </message>
        <message>
            <source>Good evening</source>
            <translation>晚上好</translation>
        </message>
        <message>
            <source>No scenario</source>
            <translation>没有场景</translation>
        </message>
        <message>
            <source>No scenario can be used on this machine.</source>
            <translation>这台机器上没有可用的场景，请联系管理员。</translation>
        </message>
        <message>
            <source>per cent of the points</source>
            <translation>得分占比，%</translation>
        </message>
        <message>
            <source>How your scores move</source>
            <translation>成绩走势</translation>
        </message>
        <message>
            <source>From the second run on you see here how your scores move.</source>
            <translation>从第二次训练起，这里显示成绩走势。</translation>
        </message>
        <message>
            <source>Too few runs</source>
            <translation>次数太少</translation>
        </message>
        <message>
            <source>Pass mark</source>
            <translation>合格线</translation>
        </message>
        <message>
            <source>Critical fail</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>Scores of {0} runs</source>
            <translation>{0} 次训练的成绩</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Back (Alt ←)</source>
            <translation>返回（Alt ←）</translation>
        </message>
        <message>
            <source>Search places, commands, law</source>
            <translation>搜去处、命令、法条</translation>
        </message>
        <message>
            <source>{0}, {1}: account and look</source>
            <translation>{0}（{1}）：账户与外观</translation>
        </message>
        <message>
            <source>Right column (F7)</source>
            <translation>右栏（F7）</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>evidence {0}</source>
            <translation>证据 {0}</translation>
        </message>
        <message>
            <source>{0} (evidence {1})</source>
            <translation>{0}（证据{1}）</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>查明的事实</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>车辆</translation>
        </message>
    </context>
    <context>
        <name>Turns</name>
        <message>
            <source>End this run?</source>
            <translation>结束这次训练？</translation>
        </message>
        <message>
            <source>It is scored with what was done so far. What is missing counts as not done; it cannot be taken up again.</source>
            <translation>按已做的部分评分，没做的算没有做到；结束后不能再接着做。</translation>
        </message>
        <message>
            <source>End and score</source>
            <translation>结束并评分</translation>
        </message>
    </context>
    <context>
        <name>UnderWay</name>
        <message>
            <source>The station is loading</source>
            <translation>训练站正在载入</translation>
        </message>
        <message>
            <source>Clock of the run</source>
            <translation>训练用时</translation>
        </message>
        <message>
            <source>Events on the disk</source>
            <translation>已落盘的事件</translation>
        </message>
        <message>
            <source>since it began</source>
            <translation>已进行</translation>
        </message>
        <message>
            <source>since it was taken up</source>
            <translation>接着做以来</translation>
        </message>
        <message>
            <source>events on the disk</source>
            <translation>条事件已落盘</translation>
        </message>
        <message>
            <source>The scene has a window of its own. Every step is on the disk before it is shown, so nothing is lost when the power fails.</source>
            <translation>三维现场在自己的窗口里。每一步骤先写入磁盘再显示，断电也不会丢。</translation>
        </message>
        <message>
            <source>Pause and close the station</source>
            <translation>暂停并关闭训练站</translation>
        </message>
        <message>
            <source>The run is under way</source>
            <translation>训练正在进行</translation>
        </message>
        <message>
            <source>The run goes on</source>
            <translation>训练接着进行</translation>
        </message>
        <message>
            <source>The station is saving and closing</source>
            <translation>训练站正在保存并关闭</translation>
        </message>
    </context>
    <context>
        <name>Verdicts</name>
        <message>
            <source>Critical fail</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>Awaiting marks</source>
            <translation>待教员评分</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>Not passed</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待做</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Interrupted</source>
            <translation>已中断</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>已评分</translation>
        </message>
        <message>
            <source>Today {0}</source>
            <translation>今天 {0}</translation>
        </message>
        <message>
            <source>Yesterday {0}</source>
            <translation>昨天 {0}</translation>
        </message>
        <message>
            <source>Dangerous goods</source>
            <translation>危险货物</translation>
        </message>
        <message>
            <source>Ride-hailing</source>
            <translation>网约车</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>装备操作</translation>
        </message>
        <message>
            <source>Remote enforcement</source>
            <translation>远程执法</translation>
        </message>
    </context>
    <context>
        <name>VersionRow</name>
        <message>
            <source>Version {0}</source>
            <translation>第 {0} 版</translation>
        </message>
        <message>
            <source>a name, such as “first draft”</source>
            <translation>起个名，例如“初稿”</translation>
        </message>
        <message>
            <source>Name of version {0}</source>
            <translation>第 {0} 版的名称</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Name it</source>
            <translation>起名</translation>
        </message>
        <message>
            <source>Name version {0}</source>
            <translation>给第 {0} 版起名</translation>
        </message>
        <message>
            <source>newest</source>
            <translation>最新</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Restore version {0}</source>
            <translation>恢复第 {0} 版</translation>
        </message>
        <message>
            <source>made into papers</source>
            <translation>做过文书</translation>
        </message>
        <message>
            <source>handed in</source>
            <translation>交过</translation>
        </message>
        <message>
            <source>restored from</source>
            <translation>恢复用过</translation>
        </message>
    </context>
    <context>
        <name>VersionSlider</name>
        <message>
            <source>Versions of the law</source>
            <translation>法规版本</translation>
        </message>
        <message>
            <source>{0}; shown: {1}</source>
            <translation>{0}；正在看：{1}</translation>
        </message>
        <message>
            <source>Day {0}</source>
            <translation>行为日 {0}</translation>
        </message>
        <message>
            <source>Read apart from the day</source>
            <translation>另看此版</translation>
        </message>
    </context>
    <context>
        <name>VersionsPage</name>
        <message>
            <source>Versions of the case file</source>
            <translation>案卷的各版</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>各版</translation>
        </message>
        <message>
            <source>restoring one keeps all the others</source>
            <translation>恢复某一版时，其他各版都保留</translation>
        </message>
        <message>
            <source>{0} older ones lie in the folder beside the file.</source>
            <translation>更早的 {0} 版存在案卷旁的文件夹里。</translation>
        </message>
        <message>
            <source>All versions of the last hour stay, then one of every ten minutes for a day, then one a day. A version with a name stays for good.</source>
            <translation>最近一小时的每一版都留着；一天以内每十分钟留一版，再早每天留一版。起了名的一直留着。</translation>
        </message>
        <message>
            <source>Restored; it is now version {0}.</source>
            <translation>已恢复，现在是第 {0} 版。</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Not done yet</source>
            <translation>还没做完</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>接着做</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>End and score</source>
            <translation>结束并评分</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>The document was taken out.</source>
            <translation>已从卷内去掉这份文书。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Put the cursor into a field first, or drag the material into it.</source>
            <translation>请先把光标放进一栏，或把材料拖进去。</translation>
        </message>
    </context>
    <context>
        <name>YesNoControl</name>
        <message>
            <source>Not chosen</source>
            <translation>未选</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
    </context>
    <context>
        <name>_BoundCard</name>
        <message>
            <source>{0} more</source>
            <translation>另 {0} 处</translation>
        </message>
    </context>
    <context>
        <name>_LineList</name>
        <message>
            <source>Nothing here</source>
            <translation>这里没有内容</translation>
        </message>
        <message>
            <source>No line of this kind.</source>
            <translation>没有这一类评分项。</translation>
        </message>
    </context>
    <context>
        <name>_People</name>
        <message>
            <source>This is the demonstration base: all people are invented. Choose one to sign in.</source>
            <translation>这是演示数据库，人员全部虚构。点一个人即可登录。</translation>
        </message>
        <message>
            <source>Demonstration people</source>
            <translation>演示人员</translation>
        </message>
        <message>
            <source>Instructors and administration</source>
            <translation>教员与管理</translation>
        </message>
        <message>
            <source>Trainees</source>
            <translation>学员</translation>
        </message>
    </context>
    <context>
        <name>_Remarks</name>
        <message>
            <source>Not marked yet: {0}. The result is not final until an instructor has marked these.</source>
            <translation>尚待教员评分：{0}。评完之前，结果不是最终结果。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>{0} of 5</source>
            <translation>{0} / 5</translation>
        </message>
        <message>
            <source>level {0} of 4</source>
            <translation>{0} 级（0–4）</translation>
        </message>
        <message>
            <source>“{0}”</source>
            <translation>“{0}”</translation>
        </message>
    </context>
</TS>
